import { at, privateOwned, publicInstitutions, publicOwned, section, stateOwned } from './catalogue';
import { nationalStatuteMatters, orderMatters } from './common-matters';
import type { Matter } from './matter';
import type { Profile } from './profile';
import { people, supervise } from './sh-2017-oversight';
import { words } from './words';

const law = '《上海市职工代表大会条例》';
const item = (article: string, number: string) => at(law, `第${article}条第（${number}）项`);

const advise: readonly Matter[] = [
  ...section(item('十', '一'), 'advise', false, [
    ['developmentPlan', '发展规划', 'Development plan', words.developmentPlan],
    ['annualOperation', '年度经营管理情况（工作报告）', "The year's work report", words.annualOperation],
    ['majorDecision', '重要决策', 'Important decisions', words.majorDecision],
  ]),
  ...section(item('十', '二'), 'advise', false, [
    [
      'staffRules',
      '直接涉及职工切身利益的规章制度或者重大事项',
      'Rules that touch staff directly',
      words.staffRules,
    ],
    [
      'enterprise.payRules',
      '企业薪酬分配等涉及切身利益的制度',
      'Pay rules of an enterprise',
      words.pay,
      privateOwned,
    ],
    [
      'enterprise.labourChange',
      '改革改制中分流安置、经济补偿方案',
      'Transfers and compensation in a restructuring',
      words.resettlement,
      privateOwned,
    ],
  ]),
  ...section(item('十', '三'), 'advise', false, [
    [
      'labourNegotiation',
      '工会与企业集体协商的情况',
      'How negotiations with the employer went',
      words.labourNegotiation,
    ],
  ]),
  ...section(item('十', '四'), 'advise', false, [
    ['unionReport', '职工代表大会工作机构（工会）的工作情况', "The union's work report", words.unionReport],
    ['jointMeetingItems', '联席会议协商处理的事项', 'Matters a joint meeting dealt with', words.jointMeeting],
  ]),
  ...section(item('十', '五'), 'advise', false, [
    ['budgetAndAccounts', '财务预决算等重要事项', 'Budget and final accounts', words.budget, publicOwned],
  ]),
  ...section(at(law, '第十条第二款'), 'advise', false, [
    [
      'restructuring',
      '改制、合并、分立、搬迁、停产、解散、申请破产等重大问题',
      'Restructuring, merger, moving, closing',
      words.restructuring,
    ],
  ]),
  ...section(item('十', '六'), 'advise', false, [
    ['other.advise', '协商确定听取意见的其他事项', 'Other matters agreed to be heard', []],
  ]),
];

const adopt: readonly Matter[] = [
  ...section(item('十一', '一'), 'adopt', true, [
    ['collectiveContract', '集体合同草案', 'Draft collective contract', words.collectiveContract],
  ]),
  ...section(item('十一', '二'), 'adopt', true, [
    [
      'specialContract',
      '工资调整机制、女职工权益保护、劳动安全卫生等专项集体合同草案',
      'Draft special contracts: wages, women, safety',
      words.specialContract,
    ],
  ]),
  ...section(item('十一', '三'), 'adopt', true, [
    [
      'disputeContract',
      '群体性劳动纠纷集体协商形成的专项集体合同草案',
      'Special contract born of a dispute',
      words.disputeContract,
    ],
  ]),
  ...section(item('十一', '四'), 'adopt', true, [
    [
      'stateEnterprise.paySystem',
      '国有、集体企业薪酬制度',
      'Pay system of a public enterprise',
      words.pay,
      stateOwned,
    ],
    ['stateEnterprise.welfareSystem', '国有、集体企业福利制度', 'Welfare system', words.welfare, stateOwned],
    [
      'stateEnterprise.employmentSystem',
      '国有、集体企业劳动用工管理制度',
      'Employment rules',
      words.employment,
      stateOwned,
    ],
    [
      'stateEnterprise.trainingSystem',
      '国有、集体企业职工教育培训制度',
      'Training system',
      words.training,
      stateOwned,
    ],
    [
      'stateEnterprise.resettlementPlan',
      '改革改制中的职工安置方案',
      'Resettlement plan',
      words.resettlement,
      stateOwned,
    ],
  ]),
  ...section(item('十一', '五'), 'adopt', true, [
    [
      'publicInstitution.appointment',
      '事业单位职工聘任办法',
      'Appointment rules',
      words.appointment,
      publicInstitutions,
    ],
    [
      'publicInstitution.appraisalRules',
      '事业单位职工考核奖惩办法',
      'Rules of appraisal, reward and penalty',
      words.appraisalRules,
      publicInstitutions,
    ],
    [
      'publicInstitution.incomeDistribution',
      '事业单位收益分配的原则和办法',
      'Principles and methods of income distribution',
      words.pay,
      publicInstitutions,
    ],
    [
      'publicInstitution.welfareSystem',
      '事业单位职工生活福利制度',
      'Staff welfare system',
      words.welfare,
      publicInstitutions,
    ],
    [
      'publicInstitution.resettlementPlan',
      '改革改制中的职工安置方案',
      'Resettlement plan',
      words.resettlement,
      publicInstitutions,
    ],
  ]),
  ...section(item('十一', '六'), 'adopt', true, [
    ['other.adopt', '协商确定提交审议通过的其他事项', 'Other matters agreed to be adopted', []],
  ]),
];

/** Shanghai articles 10 to 14, item by item, then what national statutes add. */
export const sh2017Matters: readonly Matter[] = [
  ...advise,
  ...adopt,
  ...supervise,
  ...people,
  ...nationalStatuteMatters,
  ...orderMatters(false),
];

/** Shanghai asks a secret ballot for what must be adopted (art. 31); elections and appraisals follow as our choice. */
export const procedures2017: Profile['procedures'] = {
  advise: { vote: 'none', outcome: 'opinionsAndReply', ...at(law, '第十条') },
  adopt: { vote: 'secret', outcome: 'adoption', ...at(law, '第十一条、第三十一条') },
  supervise: { vote: 'none', outcome: 'evaluation', ...at(law, '第十二条') },
  elect: { vote: 'secret', outcome: 'election', ...at(law, '第十三条', 'design') },
  appraise: { vote: 'secret', outcome: 'appraisal', ...at(law, '第十四条', 'design') },
  decide: { vote: 'open', outcome: 'decision', ...at(law, '第二十三条、第二十九条', 'design') },
};
