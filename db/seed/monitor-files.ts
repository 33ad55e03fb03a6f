import { checkDigitOf } from '#app/domain/monitor/supplier/code';
import { addDays, type Day } from '#app/domain/statute/deadlines';
import { wards } from './affairs-people';
import type { SeedPerson } from './people';

/** The files that an invented hospital brings to its monitors: the same ones for the same day. */

/** A number from numbers, below `below`: looks drawn by lot, and is the same each time. */
function draw(below: number, ...from: readonly number[]): number {
  let mixed = 2_166_136_261;
  for (const one of from) {
    mixed = Math.imul(mixed ^ (one + 0x9e3779b9), 16_777_619);
    mixed ^= mixed >>> 15;
  }
  return (mixed >>> 0) % below;
}

/** The last whole months before a day, oldest first. */
export function monthsBefore(today: Day, count: number): string[] {
  const months: string[] = [];
  let last = today;
  for (let at = 0; at < count; at += 1) {
    last = addDays(`${last.slice(0, 7)}-01`, -1);
    months.unshift(last.slice(0, 7));
  }
  return months;
}

const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}\r\n`;

/** Drug, category, price in fen. */
const drugs = [
  ['人血白蛋白', '血液制品', 39_800],
  ['伏立康唑片', '抗真菌药物', 14_800],
  ['布地奈德混悬液', '呼吸系统用药', 1_320],
  ['氨溴索注射液', '呼吸系统用药', 780],
  ['注射用美罗培南', '抗菌药物', 9_600],
  ['注射用头孢曲松钠', '抗菌药物', 1_860],
  ['左氧氟沙星注射液', '抗菌药物', 2_240],
  ['培美曲塞二钠', '抗肿瘤药物', 81_200],
  ['奥希替尼片', '抗肿瘤药物', 18_600],
  ['贝达喹啉片', '抗结核药物', 6_150],
  ['利福平胶囊', '抗结核药物', 90],
  ['异烟肼片', '抗结核药物', 40],
] as const;

/** Nine months of key-monitored drugs by doctor; a few doctors use much more than their peers, and some months jump. */
export function usageFile(people: readonly SeedPerson[], today: Day): string {
  const doctors = people.filter(({ department }) => (wards as readonly string[]).includes(department));
  const rows: (string | number)[][] = [
    ['月份', '科室', '工号', '医师', '药品', '类别', '数量', '金额', '诊疗人次'],
  ];
  for (const [at, month] of monthsBefore(today, 9).entries())
    for (const [who, { department, staffNumber, name }] of doctors.entries()) {
      const visits = 60 + draw(80, at, who);
      const zeal = who % 17 === 3 ? 4 : 1;
      for (const [which, [drug, category, price]] of drugs.entries()) {
        if (draw(10, who, which) > 4) continue;
        const quantity = zeal * (4 + draw(30, at, who, which)) * (draw(40, who, at + which) === 7 ? 3 : 1);
        rows.push([month, department, staffNumber, name, drug, category]);
        rows.at(-1)!.push(quantity, ((quantity * price) / 100).toFixed(2), visits);
      }
    }
  return csv(rows);
}

/** Answers of nine months by phone; in the last month the emergency room falls far below what it was. */
export function surveyFile(today: Day): string {
  const kinds = ['门诊', '住院', '急诊'];
  const asked = ['候诊环节', '诊疗环节', '取药环节', '医生沟通细节', '护士服务细节', '隐私保护细节'];
  const months = monthsBefore(today, 9);
  const rows: (string | number)[][] = [['日期', '就诊类型', '科室', '总体评价', ...asked]];
  for (const [at, month] of months.entries())
    for (const [where, ward] of wards.entries())
      for (let who = 0; who < 22; who += 1) {
        const day = `${month}-${String(1 + draw(28, at, where, who)).padStart(2, '0')}`;
        const isFall = ward === '急诊科' && at === months.length - 1;
        const isPoor = who < (isFall ? 13 : 1 + draw(3, at, where));
        const mark = (which: number) =>
          isPoor ? 2 + draw(2, who, which, at) : 4 + draw(2, where, who, which, at);
        rows.push([
          day,
          ward === '急诊科' ? '急诊' : kinds[draw(2, who, where)]!,
          ward,
          ...[0, 1, 2, 3, 4, 5, 6].map(mark),
        ]);
      }
  return csv(rows);
}

const steps = ['酝酿提出', '调研论证', '风险评估', '集体决策', '公示公开', '组织实施', '监督评价'];

/** Class, title, days since it began, how many points are passed, which of them came late, department, sum in yuan. */
const decisions = [
  ['重大事项决策', '新院区二期建设方案', 40, 1, [0], '基建处', ''],
  ['重大事项决策', '绩效工资分配办法修订', 13, 2, [], '', ''],
  ['重要干部任免', '呼吸内科主任聘任', 24, 3, [], '', ''],
  ['重要干部任免', '信息中心副主任聘任', 38, 4, [2], '信息中心', ''],
  ['重大项目安排', '直线加速器采购', 45, 5, [1], '设备处', '28000000'],
  ['重大项目安排', '手术室净化改造', 60, 6, [0, 5], '基建处', '3600000'],
  ['大额资金使用', '职工食堂改造专项资金', 75, 7, [4], '', '860000'],
  ['大额资金使用', '年度设备维保预算追加', 5, 1, [], '设备处', '420000'],
  ['重大项目安排', '智慧病理平台建设', 14, 2, [], '信息中心', '5200000'],
  ['重大事项决策', '结核病区搬迁', 28, 3, [1], '基建处', ''],
] as const;

/** The ledger of ten major decisions as the office keeps it: one line for each point that is passed. */
export function ledgerFile(today: Day): string {
  const year = today.slice(0, 4);
  const rows: (string | number)[][] = [['编号', '类别', '事项', '环节', '完成日期', '状态', '金额', '科室']];
  for (const [at, [kind, title, days, passed, late, department, sum]] of decisions.entries())
    for (let step = 0; step < passed; step += 1) {
      const day = addDays(today, step * 9 - days);
      const status = (late as readonly number[]).includes(step) ? '逾期3日' : '按期';
      const code = `SZYD-${year}-${String(at + 1).padStart(3, '0')}`;
      rows.push([code, kind, title, steps[step]!, day, status, sum, department]);
    }
  return csv(rows);
}

const trades = '药品配送 高值耗材 检验试剂 医疗设备 信息服务 物业保洁 食堂供应 工程维修'.split(' ');
const shops = '正大 仁和 华晟 康泰 瑞丰 同济源 安捷 汇通'.split(' ');

/** The name of the supplier in this place of the list. */
export const supplierName = (at: number): string =>
  `临江${shops[(at * 3) % 8]}${trades[at % 8]!.slice(0, 2)}第${String(at + 1).padStart(2, '0')}有限公司`;

/** The places of the two suppliers of which the list says something bad. */
export const badSuppliers = [9, 40] as const;

/** 64 suppliers with the ends of their papers, two of them with a record of the province. */
export function suppliersFile(today: Day): string {
  const rows: (string | number)[][] = [
    ['统一社会信用代码', '名称', '类别', '资质有效期', '不良记录', '事由'],
  ];
  for (let at = 0; at < 64; at += 1) {
    const body = `91310000MA${String(at).padStart(7, '0')}`;
    const isBad = badSuppliers.some((one) => one === at);
    const month = addDays(today, -60 - at * 4);
    const record = `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月省级医药购销不良记录`;
    const ends = addDays(today, at % 16 === 4 ? -20 - at : 25 + draw(900, at));
    rows.push([
      `${body}${checkDigitOf(body)}`,
      supplierName(at),
      trades[at % 8]!,
      ends,
      isBad ? '是' : '',
      isBad ? record : '',
    ]);
  }
  return csv(rows);
}
