import type { Citation } from '../../statute/figure';
import { type CatalogueItem, itemsOf, kept, whenever } from './item';

/** Known from one university's rules that quote it; check the original before claiming conformity. */
const basis: Citation = { article: '《高等学校信息公开办法》（教育部令第29号）', trust: 'oneSource' };

const inside = {
  basis,
  audience: 'staff',
  frequency: 'yearly',
  dueDays: 60,
  ...kept,
} as const;
const outside = { ...inside, audience: 'public' } as const;

/** What a school owes: charter and plans (S1), enrolment (S2), money and purchase (S3), people (S4), the congress (S5). */
export const schoolCatalogue: readonly CatalogueItem[] = [
  ...itemsOf('S1', outside, [
    ['charter', '学校章程和规章制度', 'Charter and rules', '校办公室', { frequency: 'once' }],
    ['plan', '发展规划和年度工作计划', 'Development plan and plan of the year', '校办公室'],
    ['leaders', '学校领导分工', 'Who of the leaders does what', '校办公室', { frequency: 'once' }],
  ]),
  ...itemsOf('S2', outside, [
    ['enrolment', '招生章程、计划和录取结果', 'Enrolment: rules, plan, results', '招生办公室'],
    ['fees', '收费项目、标准和投诉方式', 'Fees, their basis, and how to complain', '财务处'],
    ['aid', '奖助学金和学费减免办法', 'Scholarships, aid and remission of fees', '学生处'],
  ]),
  ...itemsOf('S3', inside, [
    [
      'accounts',
      '预算、决算和财务报告',
      'Budget, final accounts and finance report',
      '财务处',
      { audience: 'public', dueDays: 120 },
    ],
    [
      'purchase',
      '物资设备采购和基建招标',
      'Purchase of equipment and tenders for buildings',
      '资产处',
      { frequency: 'quarterly', dueDays: 20 },
    ],
    ['donations', '受捐赠财产使用', 'Use of donations', '校友办公室'],
  ]),
  ...itemsOf('S4', inside, [
    ['posts', '岗位设置、聘用和职称评审', 'Posts, appointments and titles', '人事处', whenever],
    ['appointments', '干部任免', 'Appointment and dismissal of cadres', '组织部', whenever],
    ['pay', '绩效工资分配办法', 'How performance pay is shared out', '人事处'],
    ['travel', '因公出国（境）情况', 'Official travel abroad', '国际处'],
  ]),
  ...itemsOf('S5', inside, [
    ['reports', '教职工代表大会工作报告', 'Reports to the staff congress', '工会', whenever],
    ['welfare', '福利费、工会经费使用', 'Use of welfare and union funds', '工会'],
  ]),
];
