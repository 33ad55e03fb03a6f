import type { Category, ResultCode, Satisfaction } from '../words';

/** What became of an old proposal in its review. */
export const historyOutcomes = ['filed', 'suggestion', 'declined', 'merged'] as const;
export type HistoryOutcome = (typeof historyOutcomes)[number];

type Wordlist<Value> = readonly (readonly [RegExp, Value])[];
const match = <Value>(list: Wordlist<Value>, text: string): Value | null =>
  list.find(([pattern]) => pattern.test(text))?.[1] ?? null;

const categoryWords: Wordlist<Category> = [
  [/发展|战略|规划|改革|^development$/u, 'development'],
  [/分配|薪|工资|人事|绩效|职称|^distribution$/u, 'distribution'],
  [/质量|业务|教学|医疗|科研|护理|^quality$/u, 'quality'],
  [/安全|劳动保护|消防|^safety$/u, 'safety'],
  [/福利|生活|后勤|食堂|交通|^welfare$/u, 'welfare'],
  [/文化|文体|精神文明|^culture$/u, 'culture'],
  [/管理|制度|行政|^management$/u, 'management'],
  [/其他|其它|综合|^other$/u, 'other'],
];
export const readCategory = (text: string): Category | null => match(categoryWords, text);

const outcomeWords: Wordlist<HistoryOutcome> = [
  [/不予?立案|未立案|^declined$/u, 'declined'],
  [/并案|合并|并入|^merged$/u, 'merged'],
  [/意见|建议|^suggestion$/u, 'suggestion'],
  [/立案|办结|已办|^filed$/u, 'filed'],
];
export const readOutcome = (text: string): HistoryOutcome | null => match(outcomeWords, text);

const codeWords: Wordlist<ResultCode> = [
  [/^a(?:类|$|[ .、:已])/iu, 'A'],
  [/^b(?:类|$|[ .、:正])/iu, 'B'],
  [/^c(?:类|$|[ .、:因])/iu, 'C'],
  [/^d(?:类|$|[ .、:留])/iu, 'D'],
  [/留作参考|供参考|不可行|不能解决|无法/u, 'D'],
  [/条件|以后|暂不|暂时/u, 'C'],
  [/正在|计划|部分|逐步|办理中/u, 'B'],
  [/已?解决|已落实|已采纳|已完成|已办结/u, 'A'],
];
export const readCode = (text: string): ResultCode | null => match(codeWords, text);

const satisfactionWords: Wordlist<Satisfaction> = [
  [/不满意|^dissatisfied$/iu, 'dissatisfied'],
  [/基本满意|较满意|比较满意|一般|理解|^mostly$/iu, 'mostly'],
  [/满意|同意|^satisfied$/iu, 'satisfied'],
];
export const readSatisfaction = (text: string): Satisfaction | null => match(satisfactionWords, text);

/** A year as 2024, 2024年 or 2024年度; null where it is none. */
export function readYear(text: string): number | null {
  const hit = /^(\d{4})(?:年度?|学年)?$/u.exec(text);
  const year = hit ? Number(hit[1]) : 0;
  return year >= 1980 && year <= 2100 ? year : null;
}

/** A number as 17, 017, 第17号, 2024-017, 2024年第17号 or 2024017: the number and, where it is said, its year. */
export function readNumber(text: string): { readonly year: number | null; readonly number: number } | null {
  const plain = text.replace(/[第号()（）〔〕[\]]/gu, '').replace(/^(\d{4})年度?/u, '$1-');
  const split = /^(\d{4})[-./ ]+0*(\d{1,4})$/u.exec(plain) ?? /^((?:19|20)\d{2})(\d{3,4})$/u.exec(plain);
  if (split && Number(split[2]) > 0) return { year: Number(split[1]), number: Number(split[2]) };
  return /^0*[1-9]\d{0,3}$/u.test(plain) ? { year: null, number: Number(plain) } : null;
}
