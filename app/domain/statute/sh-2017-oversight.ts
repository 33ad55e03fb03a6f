import { at, publicInstitutions, section, stateOwned } from './catalogue';
import type { Matter } from './matter';
import { words } from './words';

const law = '《上海市职工代表大会条例》';
const item = (article: string, number: string) => at(law, `第${article}条第（${number}）项`);

/** Article 12: what the congress reviews and supervises. */
export const supervise: readonly Matter[] = [
  ...section(item('十二', '一'), 'supervise', false, [
    ['proposalHandling', '职工代表大会提案办理情况', 'How proposals were handled', words.proposals],
  ]),
  ...section(item('十二', '二'), 'supervise', false, [
    [
      'adoptedExecution',
      '审议通过的重要事项（决议）落实情况',
      'How adopted matters were carried out',
      words.execution,
    ],
  ]),
  ...section(item('十二', '三'), 'supervise', false, [
    [
      'contractPerformance',
      '集体合同和专项集体合同履行情况',
      'Performance of collective contracts',
      words.contractPerformance,
    ],
  ]),
  ...section(item('十二', '四'), 'supervise', false, [
    [
      'safetyInsuranceTraining',
      '劳动安全卫生、社会保险费、教育培训经费情况',
      'Safety, social insurance, training funds',
      words.safetyAndInsurance,
    ],
  ]),
  ...section(item('十二', '五'), 'supervise', false, [
    [
      'other.supervise',
      '协商确定接受审查监督的其他事项',
      'Other matters agreed to be reviewed',
      words.openAffairs,
    ],
  ]),
];

/** Articles 13 and 14: whom it elects and whom it appraises. */
export const people: readonly Matter[] = [
  ...section(item('十三', '一'), 'elect', true, [
    ['committeeMembers', '民主管理专门小组（委员会）成员', 'Members of special committees', words.committee],
  ]),
  ...section(item('十三', '二'), 'elect', true, [
    [
      'employeeDirectors',
      '董事会和监事会中的职工代表',
      'Employee directors and supervisors',
      words.directors,
    ],
  ]),
  ...section(item('十三', '三'), 'elect', true, [
    ['other.elect', '协商确定由大会选举产生的其他人员', 'Others agreed to be elected', words.anyElection],
  ]),
  ...section(item('十四', '一'), 'appraise', true, [
    [
      'employeeDirectors.appraise',
      '评议董事会和监事会中的职工代表',
      'Appraise employee directors',
      ['评议职工董事', '评议职工监事'],
    ],
  ]),
  ...section(item('十四', '二'), 'appraise', true, [
    [
      'stateEnterprise.seniorManagers',
      '评议国有、集体企业高级管理人员',
      'Appraise senior managers',
      words.heads,
      stateOwned,
    ],
    [
      'publicInstitution.heads',
      '评议事业单位负责人',
      'Appraise heads of the institution',
      words.heads,
      publicInstitutions,
    ],
  ]),
  ...section(item('十四', '三'), 'appraise', true, [
    [
      'other.appraise',
      '协商确定接受民主评议的其他人员',
      'Others agreed to be appraised',
      ['民主评议', '民主测评'],
    ],
  ]),
];
