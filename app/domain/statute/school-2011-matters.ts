import { at, section } from './catalogue';
import { nationalStatuteMatters, orderMatters } from './common-matters';
import type { Matter } from './matter';
import type { Profile } from './profile';
import { words } from './words';

const law = '《学校教职工代表大会规定》';
const item = (number: string) => at(law, `第七条第（${number}）项`);

/** Article 7, item by item; opinions of the congress take the form of a resolution. */
export const school2011Matters: readonly Matter[] = [
  ...section(item('一'), 'advise', false, [
    ['school.charter', '学校章程草案的制定和修订情况', 'Drafting and revising the charter', words.charter],
  ]),
  ...section(item('二'), 'advise', false, [
    ['developmentPlan', '学校发展规划', 'Development plan', words.developmentPlan],
    [
      'school.reform',
      '教职工队伍建设、教育教学改革、校园建设等重大改革',
      'Staff building, teaching reform, campus',
      words.schoolReform,
    ],
    ['majorDecision', '重大问题解决方案', 'Plans for major issues', words.majorDecision],
  ]),
  ...section(item('三'), 'advise', false, [
    ['annualOperation', '学校年度工作报告', "The year's work report", words.annualOperation],
    ['budgetAndAccounts', '财务工作报告', 'Finance report', words.budget],
    ['unionReport', '工会工作报告', "The union's work report", words.unionReport],
  ]),
  ...section(item('四'), 'adopt', true, [
    ['publicInstitution.welfareSystem', '与教职工利益直接相关的福利', 'Staff welfare', words.welfare],
    [
      'publicInstitution.incomeDistribution',
      '校内分配实施方案',
      'Distribution of income within the school',
      [...words.pay, '校内分配'],
    ],
    ['publicInstitution.appointment', '教职工聘任办法', 'Appointment rules', words.appointment],
    [
      'publicInstitution.appraisalRules',
      '教职工考核、奖惩办法',
      'Rules of appraisal, reward and penalty',
      words.appraisalRules,
    ],
  ]),
  ...section(item('五'), 'supervise', false, [
    ['proposalHandling', '上一届（次）教代会提案办理情况', 'How proposals were handled', words.proposals],
    ['adoptedExecution', '上次决议执行情况', 'How resolutions were carried out', words.execution],
  ]),
  ...section(item('六'), 'appraise', true, [
    ['publicInstitution.heads', '评议学校领导干部', 'Appraise the leaders of the school', words.heads],
  ]),
  ...section(item('七'), 'supervise', false, [
    [
      'school.supervision',
      '学校章程、规章制度和决策的落实',
      'How charter, rules and decisions are kept',
      words.openAffairs,
    ],
    ['staffRules', '对规章制度提出整改意见', 'Opinions on rules', words.staffRules],
  ]),
  ...section(item('八'), 'advise', false, [
    ['other.advise', '商定的其他事项（听取意见）', 'Other matters agreed to be heard', []],
  ]),
  ...section(item('八'), 'adopt', true, [
    ['other.adopt', '商定的其他事项（讨论通过）', 'Other matters agreed to be adopted', []],
  ]),
  ...section(item('八'), 'supervise', false, [
    ['other.supervise', '商定的其他事项（审查监督）', 'Other matters agreed to be reviewed', []],
  ]),
  ...section(at(law, '第二十二条', 'unverified'), 'elect', true, [
    ['committeeMembers', '专门委员会（工作小组）成员', 'Members of special committees', words.committee],
  ]),
  ...section(item('八'), 'elect', true, [
    ['other.elect', '由大会选举产生的其他人员', 'Others to be elected', words.anyElection],
  ]),
  ...section(item('八'), 'appraise', true, [
    ['other.appraise', '其他接受评议的人员', 'Others to be appraised', []],
  ]),
  ...nationalStatuteMatters,
  ...orderMatters(false),
];

/** The order does not speak of secrecy; the stricter rule of Shanghai is taken over. */
export const schoolProcedures: Profile['procedures'] = {
  advise: { vote: 'none', outcome: 'opinionsAndReply', ...item('一') },
  adopt: { vote: 'secret', outcome: 'adoption', ...at(law, '第二十条（无记名为从严处理）', 'design') },
  supervise: { vote: 'none', outcome: 'evaluation', ...item('五') },
  elect: { vote: 'secret', outcome: 'election', ...at(law, '第二十条（无记名为从严处理）', 'design') },
  appraise: { vote: 'secret', outcome: 'appraisal', ...item('六') },
  decide: { vote: 'open', outcome: 'decision', ...at(law, '第十九条', 'unverified') },
};
