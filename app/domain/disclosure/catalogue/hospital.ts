import type { Citation } from '../../statute/figure';
import { type CatalogueItem, itemsOf, kept, whenever } from './item';

/** Read in copies of the ministry's guidance only; check the original before claiming conformity. */
const guidance: Citation = {
  article: '卫生部《关于全面推行医院院务公开的指导意见》（2006年）',
  trust: 'oneSource',
};
const local: Citation = { article: '地方院务公开实施办法（集中采购、伦理、处理违规）', trust: 'oneSource' };
const usual = { basis: guidance, ...kept } as const;

const outside = { ...usual, audience: 'public', frequency: 'yearly', dueDays: 30 } as const;
const inside = { ...usual, audience: 'staff', frequency: 'yearly', dueDays: 60 } as const;

/** What a hospital owes: the public (H1), its patients (H2), its staff (H3), and local additions (H4). */
export const hospitalCatalogue: readonly CatalogueItem[] = [
  ...itemsOf('H1', outside, [
    [
      'registration',
      '医疗机构执业登记',
      'Registration as a medical institution',
      '医务处',
      { frequency: 'once' },
    ],
    ['licences', '医务人员执业资质', 'Licences of the medical staff', '医务处'],
    ['equipment', '大型设备配置许可', 'Permits for large equipment', '设备处'],
    ['hours', '服务时间、流程和科室分布', 'Service hours, process and where departments are', '门诊部'],
    [
      'prices',
      '医疗服务和药品价格',
      'Prices of services and medicines',
      '财务处',
      { frequency: 'halfYearly', dueDays: 15 },
    ],
    ['ethics', '医德医风规范', 'Rules of medical ethics', '行风办', { frequency: 'once' }],
    [
      'complaints',
      '投诉方式和处理流程',
      'How to complain and what happens then',
      '患者服务中心',
      { frequency: 'once' },
    ],
  ]),
  ...itemsOf('H2', { ...outside, audience: 'patient' }, [
    ['outpatientBill', '门诊费用清单怎么查', 'How to look up the outpatient bill', '财务处'],
    ['dailyBill', '住院费用“每日清”怎么查', 'How to look up the inpatient daily list', '财务处'],
    ['records', '病历复印与查阅办法', 'How to have records copied', '病案室'],
  ]),
  ...itemsOf('H3', inside, [
    ['decisions', '重大决策', 'Major decisions', '院办公室', whenever],
    [
      'appointments',
      '重要人事任免和程序',
      'Important appointments and how they are made',
      '组织人事处',
      whenever,
    ],
    ['projects', '重大项目安排', 'Major projects', '基建处', { frequency: 'quarterly', dueDays: 20 }],
    ['funds', '大额度资金使用', 'Use of large funds', '财务处', { frequency: 'quarterly', dueDays: 20 }],
    ['budget', '年度预算主要数据', 'Main figures of the yearly budget', '财务处'],
    ['accounts', '年度决算主要数据', 'Main figures of the final accounts', '财务处', { dueDays: 120 }],
    [
      'drugs',
      '重点监控药品使用情况',
      'Use of key-monitored medicines',
      '药学部',
      { frequency: 'monthly', dueDays: 15 },
    ],
    ['posts', '岗位设置与聘用', 'Posts and how they are filled', '组织人事处'],
    ['pay', '薪酬与绩效分配办法', 'Pay and how performance is rewarded', '组织人事处'],
    ['awards', '评优、晋升和职称结果', 'Awards, promotions and titles', '组织人事处', whenever],
    [
      'hotline',
      '行风监督电话和信箱',
      'Ethics hotline and mailbox',
      '行风办',
      { frequency: 'once', dueDays: 30 },
    ],
    ['integrity', '领导人员廉洁自律情况', 'Integrity of the leaders', '纪委办公室'],
    ['welfare', '福利费、工会经费使用', 'Use of welfare and union funds', '工会办公室'],
  ]),
  ...itemsOf('H4', { ...inside, basis: local }, [
    ['lists', '集中采购目录', 'Lists of centralised purchasing', '采购中心'],
    ['tenders', '招标采购结果', 'Results of tenders', '采购中心', { frequency: 'monthly', dueDays: 15 }],
    [
      'quantities',
      '药品耗材采购数量',
      'Quantities of medicines and consumables bought',
      '采购中心',
      { frequency: 'quarterly', dueDays: 20 },
    ],
    ['ethicsReview', '医德考评结果', 'Results of the ethics review', '行风办'],
    [
      'violations',
      '违规人员和供应商处理结果',
      'What was done about violators and suppliers',
      '纪委办公室',
      whenever,
    ],
  ]),
];
