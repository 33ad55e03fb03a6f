import { at, privateOwned, publicInstitutions, section, stateOwned } from './catalogue';
import { nationalStatuteMatters, orderMatters } from './common-matters';
import type { Matter } from './matter';
import type { Profile } from './profile';
import { words } from './words';

const law = '《企业民主管理规定》';
const powers = at(law, '第十三条', 'unverified');
const statePowers = at(law, '第十四条', 'unverified');
const veto = at('《中华人民共和国全民所有制工业企业法》', '第五十二条第（二）项');
/** The rules are for enterprises; for institutions elsewhere no national statute says more than "hear opinions". */
const institutions = at('《事业单位人事管理条例》', '（听取职工意见，系统按从严处理）', 'design');

/** The national catalogue. Article 13 and 14 were not read in the source and carry that mark. */
export const national2012Matters: readonly Matter[] = [
  ...section(powers, 'advise', false, [
    ['developmentPlan', '发展规划', 'Development plan', words.developmentPlan],
    ['annualOperation', '年度生产经营管理情况（工作报告）', "The year's work report", words.annualOperation],
    ['majorDecision', '重要决策', 'Important decisions', words.majorDecision],
    ['restructuring', '改革改制情况', 'Restructuring', words.restructuring],
    ['unionReport', '工会工作报告', "The union's work report", words.unionReport],
    ['jointMeetingItems', '联席会议协商处理的事项', 'Matters a joint meeting dealt with', words.jointMeeting],
    ['other.advise', '协商确定听取意见的其他事项', 'Other matters agreed to be heard', []],
  ]),
  ...section(at('《中华人民共和国劳动合同法》', '第四条'), 'advise', false, [
    [
      'staffRules',
      '直接涉及劳动者切身利益的规章制度或者重大事项',
      'Rules that touch staff directly',
      words.staffRules,
    ],
    [
      'enterprise.payRules',
      '劳动报酬制度（讨论、提出方案和意见）',
      'Pay rules of an enterprise',
      words.pay,
      privateOwned,
    ],
  ]),
  ...section(powers, 'adopt', true, [
    ['collectiveContract', '集体合同草案', 'Draft collective contract', words.collectiveContract],
    ['specialContract', '专项集体合同草案', 'Draft special contracts', words.specialContract],
    ['other.adopt', '协商确定提交审议通过的其他事项', 'Other matters agreed to be adopted', []],
  ]),
  ...section(veto, 'adopt', true, [
    [
      'stateEnterprise.paySystem',
      '工资调整方案、奖金分配方案',
      'Wage adjustment and bonus plans',
      words.pay,
      stateOwned,
    ],
    [
      'stateEnterprise.appraisalRules',
      '劳动保护措施、奖惩办法',
      'Labour protection, reward and penalty',
      words.appraisalRules,
      stateOwned,
    ],
  ]),
  ...section(at('《中华人民共和国企业国有资产法》', '第四十一条'), 'adopt', true, [
    [
      'stateEnterprise.resettlementPlan',
      '企业改制职工安置方案',
      'Resettlement plan',
      words.resettlement,
      stateOwned,
    ],
  ]),
  ...section(institutions, 'adopt', true, [
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
    [
      'publicInstitution.appointment',
      '事业单位聘任办法',
      'Appointment rules',
      words.appointment,
      publicInstitutions,
    ],
    [
      'publicInstitution.welfareSystem',
      '事业单位职工福利制度',
      'Staff welfare system',
      words.welfare,
      publicInstitutions,
    ],
  ]),
  ...section(powers, 'supervise', false, [
    ['proposalHandling', '提案办理情况', 'How proposals were handled', words.proposals],
    ['adoptedExecution', '决议落实情况', 'How resolutions were carried out', words.execution],
    [
      'contractPerformance',
      '集体合同履行情况',
      'Performance of collective contracts',
      words.contractPerformance,
    ],
    [
      'safetyInsuranceTraining',
      '劳动安全卫生、社会保险费、教育培训经费情况',
      'Safety, social insurance, training funds',
      words.safetyAndInsurance,
    ],
    ['other.supervise', '其他接受审查监督的事项', 'Other matters under review', words.openAffairs],
  ]),
  ...section(powers, 'elect', true, [
    ['employeeDirectors', '职工董事、职工监事', 'Employee directors and supervisors', words.directors],
    ['committeeMembers', '专门委员会（小组）成员', 'Members of special committees', words.committee],
    ['other.elect', '由大会选举产生的其他人员', 'Others to be elected', words.anyElection],
  ]),
  ...section(powers, 'appraise', true, [
    ['leaders', '民主评议企业（单位）领导人员', 'Appraise the leaders', words.heads],
    ['other.appraise', '其他接受评议的人员', 'Others to be appraised', []],
  ]),
  ...section(statePowers, 'advise', false, [
    ['budgetAndAccounts', '财务预决算等重要事项', 'Budget and final accounts', words.budget, stateOwned],
  ]),
  ...nationalStatuteMatters,
  ...orderMatters(false),
];

/** Important matters: secret and item by item (art. 20). */
export const nationalProcedures: Profile['procedures'] = {
  advise: { vote: 'none', outcome: 'opinionsAndReply', ...powers },
  adopt: { vote: 'secret', outcome: 'adoption', ...at(law, '第二十条') },
  supervise: { vote: 'none', outcome: 'evaluation', ...powers },
  elect: { vote: 'secret', outcome: 'election', ...at(law, '第二十条') },
  appraise: { vote: 'secret', outcome: 'appraisal', ...at(law, '第十三条', 'design') },
  decide: { vote: 'open', outcome: 'decision', ...at(law, '第十九条', 'design') },
};
