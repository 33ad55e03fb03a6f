import type { Citation } from '../../statute/figure';
import { type CatalogueItem, itemsOf, kept, whenever } from './item';

const shandong: Citation = { article: '《山东省厂务公开条例》第八条', trust: 'verified' };
const chongqing: Citation = { article: '《重庆市厂务公开条例》第七条', trust: 'verified' };
const zhejiang: Citation = { article: '《浙江省企业民主管理条例》第二十条、第二十一条', trust: 'verified' };
const toCongress: Citation = { article: '《山东省厂务公开条例》第十四条', trust: 'verified' };

const usual = {
  audience: 'staff',
  frequency: 'yearly',
  dueDays: 60,
  ...kept,
} as const;
const quarterly = { frequency: 'quarterly', dueDays: 20 } as const;

/** What an enterprise owes its staff, in the four classic groups (domain: merged from Henan, Shandong, Chongqing and Zhejiang). */
export const enterpriseCatalogue: readonly CatalogueItem[] = [
  ...itemsOf('E1', { ...usual, basis: shandong }, [
    ['plan', '发展规划和年度计划', 'Development plan and plan of the year', '企划部'],
    ['investment', '重大投资', 'Major investment', '企划部', whenever],
    ['restructuring', '改制、合并、破产方案', 'Restructuring, merger, bankruptcy', '企划部', whenever],
    ['redundancy', '裁员和职工安置', 'Redundancy and resettlement', '人力资源部', whenever],
    ['technical', '重大技术改造和环保方案', 'Major technical and environmental plans', '技术部', whenever],
  ]),
  ...itemsOf('E2', { ...usual, basis: chongqing }, [
    ['targets', '年度经营目标和完成情况', 'Targets of the year and results', '企划部'],
    ['accounts', '预算和决算', 'Budgets and final accounts', '财务部', { dueDays: 120 }],
    ['loans', '大额借贷、担保、捐赠', 'Large loans, guarantees, donations', '财务部', quarterly],
    ['tenders', '工程招标和物资采购', 'Bids, tenders and bulk purchase', '采购部', quarterly],
    ['assets', '资产处置和承包租赁', 'Changes of assets, contracts and leases', '财务部', whenever],
    ['rules', '规章制度和责任制', 'Rules and the system of responsibility', '办公室', whenever],
  ]),
  ...itemsOf('E3', { ...usual, basis: zhejiang }, [
    ['contracts', '劳动合同、集体合同签订和履行', 'Labour and collective contracts', '人力资源部'],
    ['wages', '工资、奖金和福利分配', 'Wages, bonus and welfare', '人力资源部', quarterly],
    ['recruitment', '招聘、职称、晋升', 'Recruitment, titles and promotion', '人力资源部', whenever],
    ['awards', '评优条件、名额和结果', 'Awards: conditions, quotas, results', '人力资源部', whenever],
    ['training', '教育培训经费和计划', 'Training fund and plan', '人力资源部'],
    ['safety', '安全生产、职业病和事故', 'Safety, occupational disease and accidents', '安全部', quarterly],
    [
      'insurance',
      '社会保险、住房公积金、企业年金缴纳',
      'Social insurance, housing fund and annuity',
      '人力资源部',
    ],
  ]),
  ...itemsOf('E4', { ...usual, basis: shandong }, [
    ['appraisal', '民主评议领导人员结果', 'Results of the appraisal of leaders', '工会', whenever],
    ['selection', '中层和重要岗位人员选聘', 'Selection of middle managers and key posts', '组织部', whenever],
    [
      'leaders',
      '领导人员薪酬、兼职、用车和出国',
      "Leaders' pay, posts, cars and travel abroad",
      '纪检部',
      { basis: toCongress },
    ],
    ['entertainment', '业务招待费使用', 'Costs of entertainment', '财务部', { basis: toCongress }],
    ['integrity', '廉洁自律情况', 'Integrity', '纪检部', { basis: toCongress }],
  ]),
];
