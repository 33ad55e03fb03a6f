import { at, publicInstitutions, section, stateOwned } from './catalogue';
import { nationalStatuteMatters, orderMatters } from './common-matters';
import type { Matter } from './matter';
import type { Profile } from './profile';
import { words } from './words';

const law = '《浙江省企业民主管理条例》';
const item = (article: string, number: string) => at(law, `第${article}条第（${number}）项`);
/** Institutions may follow the regulations (art. 38): what is adopted there is read by analogy with article 8. */
const byReference = at(law, '第三十八条（参照第八条）', 'design');

/** Zhejiang articles 7 and 8. The old "consent or veto" of article 8 (2) is adoption: binding either way. */
export const zj2010Matters: readonly Matter[] = [
  ...section(item('七', '一'), 'adopt', true, [
    ['collectiveContract', '集体合同草案', 'Draft collective contract', words.collectiveContract],
    [
      'specialContract',
      '劳动安全卫生、女职工权益保护、工资调整机制等专项集体合同草案',
      'Draft special contracts: safety, women, wages',
      words.specialContract,
    ],
  ]),
  ...section(item('八', '二'), 'adopt', true, [
    [
      'stateEnterprise.resettlementPlan',
      '企业改制职工安置方案',
      'Resettlement plan',
      words.resettlement,
      stateOwned,
    ],
    [
      'stateEnterprise.paySystem',
      '工资调整方案、奖金分配方案',
      'Wage adjustment and bonus plans',
      words.pay,
      stateOwned,
    ],
    [
      'stateEnterprise.appraisalRules',
      '奖惩办法',
      'Rules of reward and penalty',
      words.appraisalRules,
      stateOwned,
    ],
  ]),
  ...section(byReference, 'adopt', true, [
    [
      'publicInstitution.incomeDistribution',
      '事业单位收益分配办法',
      'Income distribution',
      words.pay,
      publicInstitutions,
    ],
    [
      'publicInstitution.appraisalRules',
      '事业单位考核奖惩办法',
      'Rules of appraisal, reward and penalty',
      words.appraisalRules,
      publicInstitutions,
    ],
  ]),
  ...section(at(law, '第十六条', 'design'), 'adopt', true, [
    ['other.adopt', '协商确定提交通过的其他事项', 'Other matters agreed to be adopted', []],
  ]),
  ...section(item('七', '二'), 'advise', false, [
    ['developmentPlan', '企业发展情况报告', 'Report on development', words.developmentPlan],
    ['annualOperation', '生产经营管理情况（工作报告）', "The year's work report", words.annualOperation],
    ['openAffairsReport', '开展民主管理活动的情况', 'Report on democratic management', words.openAffairs],
    ['unionReport', '工会工作报告', "The union's work report", words.unionReport],
  ]),
  ...section(item('七', '四'), 'advise', false, [
    [
      'staffRules',
      '直接涉及职工切身利益的规章制度或者重大事项方案',
      'Rules that touch staff directly',
      words.staffRules,
    ],
    [
      'enterprise.payRules',
      '劳动报酬等制度（讨论、提出意见）',
      'Pay rules of an enterprise',
      words.pay,
      ['enterprise'],
    ],
  ]),
  ...section(item('八', '一'), 'advise', false, [
    [
      'restructuring',
      '企业改制、重组、破产方案',
      'Restructuring, reorganisation, bankruptcy',
      words.restructuring,
      stateOwned,
    ],
    ['budgetAndAccounts', '留用资金分配和使用等方案', 'Plans for the use of funds', words.budget, stateOwned],
    [
      'majorDecision',
      '经营方针、重大技术改造等重要决策',
      'Policy and major decisions',
      words.majorDecision,
      stateOwned,
    ],
  ]),
  ...section(at(law, '第十六条', 'design'), 'advise', false, [
    ['other.advise', '协商确定听取意见的其他事项', 'Other matters agreed to be heard', []],
  ]),
  ...section(item('七', '五'), 'supervise', false, [
    ['proposalHandling', '职工代表提案办理情况', 'How proposals were handled', words.proposals],
    [
      'adoptedExecution',
      '职工代表大会决议和决定执行情况',
      'How resolutions were carried out',
      words.execution,
    ],
    [
      'contractPerformance',
      '集体合同、劳动合同履行情况',
      'Performance of contracts',
      words.contractPerformance,
    ],
    [
      'safetyInsuranceTraining',
      '执行劳动法律法规情况',
      'Compliance with labour law',
      words.safetyAndInsurance,
    ],
    ['other.supervise', '其他督促执行的事项', 'Other matters under review', []],
  ]),
  ...section(item('七', '三'), 'elect', true, [
    ['employeeDirectors', '职工董事、职工监事', 'Employee directors and supervisors', words.directors],
    ['negotiators', '参加平等协商的职工代表', 'Negotiators for the staff', words.negotiators],
    ['modelWorkers', '劳动模范候选人推荐', 'Candidates for model worker', words.modelWorkers],
  ]),
  ...section(at(law, '第七条第（七）项', 'design'), 'elect', true, [
    ['committeeMembers', '专门小组（委员会）成员', 'Members of special committees', words.committee],
    ['other.elect', '由大会选举产生的其他人员', 'Others to be elected', words.anyElection],
  ]),
  ...section(item('八', '四'), 'appraise', true, [
    [
      'stateEnterprise.seniorManagers',
      '评议企业中高级管理人员',
      'Appraise middle and senior managers',
      words.heads,
      stateOwned,
    ],
  ]),
  ...section(byReference, 'appraise', true, [
    [
      'publicInstitution.heads',
      '评议事业单位负责人',
      'Appraise heads of the institution',
      words.heads,
      publicInstitutions,
    ],
    ['other.appraise', '其他接受评议的人员', 'Others to be appraised', ['民主评议', '民主测评']],
  ]),
  ...section(item('八', '三'), 'decide', true, [
    [
      'stateEnterprise.livingWelfare',
      '有关职工生活福利的重大事项',
      'Major matters of staff welfare',
      words.welfare,
      stateOwned,
    ],
  ]),
  ...nationalStatuteMatters,
  ...orderMatters(true),
];

/** In Zhejiang whatever is elected or voted on is secret (art. 15). */
export const procedures2010: Profile['procedures'] = {
  advise: { vote: 'none', outcome: 'opinionsAndReply', ...at(law, '第七条第（二）、（四）项') },
  adopt: { vote: 'secret', outcome: 'adoption', ...at(law, '第十五条') },
  supervise: { vote: 'none', outcome: 'evaluation', ...at(law, '第七条第（五）项') },
  elect: { vote: 'secret', outcome: 'election', ...at(law, '第十五条') },
  appraise: { vote: 'secret', outcome: 'appraisal', ...at(law, '第八条第（四）项', 'design') },
  decide: { vote: 'secret', outcome: 'decision', ...at(law, '第十五条') },
};
