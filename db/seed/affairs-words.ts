import type { Category } from '#app/domain/disclosure/catalogue/item';
import type { Audience } from '#app/domain/disclosure/words';
import { quarterAfter, quarterOf } from '#app/domain/monitor/supplier/quarter';
import { addDays, type Day } from '#app/domain/statute/deadlines';

/** One item of the board as somebody wrote it, and how far it has come. */
export type ItemWords = {
  readonly title: string;
  readonly text: string;
  readonly figures?: string;
  readonly category: Category;
  readonly audience: Audience;
  /** Word of the catalogue and the period that the item fulfils. */
  readonly duty?: readonly [code: string, period?: string];
  readonly daysAgo: number;
  readonly upTo: 'draft' | 'checking' | 'approving' | 'embargo' | 'board';
  readonly attachment?: { readonly name: string; readonly text: string };
  /** Words that the secrecy check blacks out, with the reason. */
  readonly blackOut?: readonly [words: string, reason: string];
  readonly correction?: { readonly why: string; readonly figures: string };
};

/** What a hospital has on its board and on its desk on a day; the periods are the last ones that were over. */
export function itemWords(today: Day): Readonly<Record<string, ItemWords>> {
  const year = Number(today.slice(0, 4));
  // The last periods that were over when each was written.
  const [written, before] = [addDays(today, -8), addDays(today, -41)];
  const month = addDays(`${written.slice(0, 8)}01`, -1).slice(0, 7);
  const quarter = quarterAfter(quarterOf(before), -1);
  const half =
    Number(before.slice(5, 7)) > 6 ? `${before.slice(0, 4)}H1` : `${Number(before.slice(0, 4)) - 1}H2`;
  const halfWords = `${half.slice(0, 4)}年${half.endsWith('1') ? '上' : '下'}半年`;
  const quarterWords = `${quarter.slice(0, 4)}年第${'一二三四'[Number(quarter[5]) - 1]}季度`;
  const monthWords = `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
  return {
    complaints: {
      title: '投诉方式和处理流程',
      text: '就诊中遇到问题，可以当场找护士站，也可以到门诊一楼患者服务中心，或拨打服务热线 021-55660110（每日八时至二十时）。\n患者服务中心收到投诉后当日登记，五个工作日内答复；对答复不满意的，可以请求院办公室复核。',
      category: 'H1',
      audience: 'public',
      duty: ['H1.complaints', 'once'],
      daysAgo: 44,
      upTo: 'board',
    },
    ethics: {
      title: '医德医风规范',
      text: '不收受患者及家属的财物，不参加医药企业安排的宴请和旅游，不泄露患者隐私，不推诿危重患者。\n违反规范的，按院规处理，并计入个人医德考评。',
      category: 'H1',
      audience: 'public',
      duty: ['H1.ethics', 'once'],
      daysAgo: 43,
      upTo: 'board',
    },
    prices: {
      title: `${halfWords}医疗服务和药品价格`,
      text: '本院医疗服务价格按市医保局公布的项目执行，未自立项目、未超标准收费。药品按采购价零差率销售。主要项目列在下面，全部目录可以在门诊自助机查询。',
      figures: '普通门诊诊查费：25元\n专家门诊诊查费：50元\n三人间床位费：52元/日\n静脉输液：15元/组',
      category: 'H1',
      audience: 'public',
      duty: ['H1.prices', half],
      daysAgo: 40,
      upTo: 'board',
      correction: {
        why: '三人间床位费误写为上一年度标准，现按今年执行的标准更正。',
        figures: '普通门诊诊查费：25元\n专家门诊诊查费：50元\n三人间床位费：56元/日\n静脉输液：15元/组',
      },
    },
    bills: {
      title: '住院费用“每日清”怎么查',
      text: '住院患者每天上午可以在床旁平板、护士站自助机或医院公众号查看前一天的费用清单。对其中任何一项有疑问，请找责任护士，当日由病区和财务处一起核对。',
      category: 'H2',
      audience: 'patient',
      duty: ['H2.dailyBill', String(year)],
      daysAgo: 35,
      upTo: 'board',
    },
    records: {
      title: '病历复印与查阅办法',
      text: '出院十五个工作日后，患者本人凭有效证件、代办人凭委托书和双方证件，可以到病案室复印病历，也可以在公众号申请邮寄。',
      category: 'H2',
      audience: 'patient',
      duty: ['H2.records', String(year)],
      daysAgo: 34,
      upTo: 'board',
    },
    hotline: {
      title: '行风监督电话和信箱',
      text: '行风监督电话 021-55660119，信箱设在门诊一楼和住院部二楼电梯厅，每周一由行风办和工会各派一人共同开启。实名反映的，十五日内回复本人。',
      category: 'H3',
      audience: 'staff',
      duty: ['H3.hotline', 'once'],
      daysAgo: 42,
      upTo: 'board',
    },
    funds: {
      title: `${quarterWords}大额度资金使用`,
      text: '本季度十万元以上的支出共三笔，均经院长办公会集体讨论，会议纪要编号附后。食堂改造由总务处经办，联系人朱建明，电话 13912345678。',
      figures:
        '支出笔数：3\n职工食堂改造：860,000.00元\n设备维保追加：420,000.00元\n病区空调更换：310,000.00元',
      category: 'H3',
      audience: 'staff',
      duty: ['H3.funds', quarter],
      daysAgo: 41,
      upTo: 'board',
      attachment: {
        name: '大额度资金支出明细.csv',
        text: '事项,金额(元),会议纪要,经办,联系电话\n职工食堂改造,860000.00,院办纪要第31号,总务处,13912345678\n设备维保追加,420000.00,院办纪要第33号,设备处,13912345679\n病区空调更换,310000.00,院办纪要第36号,总务处,13912345678\n',
      },
      blackOut: ['朱建明', '经办人姓名，与公开事项无关'],
    },
    drugs: {
      title: `${monthWords}重点监控药品使用情况`,
      text: '十二个重点监控药品全院使用金额比上月下降，其中血液制品降幅最大。各科室的排名见用药监测的公示。',
      figures: '重点监控药品金额占比：11.8%\n比上月：下降0.9个百分点',
      category: 'H3',
      audience: 'staff',
      duty: ['H3.drugs', month],
      daysAgo: 8,
      upTo: 'board',
    },
    awards: {
      title: `${year}年“优秀护士”评选结果`,
      text: '经各护理单元推荐、护理部审核、职工代表评议，评出优秀护士十二名，名单张贴在行政楼公告栏。对结果有不同意见的，请在七日内向工会办公室提出。',
      category: 'H3',
      audience: 'staff',
      duty: ['H3.awards'],
      daysAgo: 26,
      upTo: 'board',
    },
    resolutions: {
      title: '上次职代会决议落实情况',
      text: '上次大会通过的三项决议，两项已经落实，弹性排班一项在三个护理单元试行，明年一季度向职代会联席会议报告效果。',
      category: 'H3',
      audience: 'representatives',
      duty: ['H3.decisions'],
      daysAgo: 18,
      upTo: 'board',
    },
    integrity: {
      title: '领导人员廉洁自律情况',
      text: '院领导公务用车、公务接待、因公出国支出均在预算之内；兼职和亲属从业情况已按规定报告。',
      category: 'H3',
      audience: 'representatives',
      duty: ['H3.integrity', String(year)],
      daysAgo: 15,
      upTo: 'board',
    },
    tenders: {
      title: `${monthWords}招标采购结果`,
      text: '本月完成公开招标两项、竞争性谈判一项，中标结果见附件；未中标单位的质疑已全部答复。',
      category: 'H4',
      audience: 'staff',
      duty: ['H4.tenders', month],
      daysAgo: 2,
      upTo: 'checking',
      attachment: {
        name: '采购结果.csv',
        text: '项目,方式,成交金额(元)\n病理切片扫描仪,公开招标,1180000.00\n布草洗涤服务,公开招标,960000.00\n会议系统维护,竞争性谈判,78000.00\n',
      },
    },
    posts: {
      title: `${year}年职称评审推荐结果`,
      text: '高级职称推荐十八人，经科室、职称委员会两级评议，推荐名单按得分排列。对结果有不同意见的，请在公示期内向组织人事处提出。',
      category: 'H3',
      audience: 'staff',
      duty: ['H3.posts', String(year)],
      daysAgo: 3,
      upTo: 'approving',
    },
    welfare: {
      title: `${year}年福利费、工会经费使用`,
      text: '工会经费按时足额拨缴，福利费主要用于职工体检、节日慰问和困难帮扶；全年使用情况已经职工代表审查。',
      figures: '职工体检：1,260,000.00元\n节日慰问：482,000.00元\n困难帮扶：96,000.00元',
      category: 'H3',
      audience: 'staff',
      duty: ['H3.welfare', String(year)],
      daysAgo: 1,
      upTo: 'embargo',
    },
    equipment: {
      title: '大型设备配置许可',
      text: '直线加速器、磁共振两项配置许可正在核对有效期。',
      category: 'H1',
      audience: 'public',
      duty: ['H1.equipment', String(year)],
      daysAgo: 1,
      upTo: 'draft',
    },
  };
}
