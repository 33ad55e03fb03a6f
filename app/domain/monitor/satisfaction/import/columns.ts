import { cleanText } from '../../../roster/import/clean';
import type { TableRow } from '../../../roster/import/table';
import type { Item } from '../item';
import { itemOfHeader } from '../library';

const words = {
  date: ['日期', '就诊日期', '调查日期', '填表日期', '填写日期', '月份', 'date', 'month'],
  kind: ['就诊类型', '类型', '患者类型', '就诊类别', 'visit', 'kind'],
  department: ['科室', '就诊科室', '部门', '科室名称', 'department'],
} as const;
type PlainField = keyof typeof words;
const plainFields = Object.keys(words) as PlainField[];

/** Columns that belong to a person; a file that has one is refused whole. */
const personal =
  /姓名|身份证|证件|手机|电话|联系方式|微信|住院号|病历号|病案号|门诊号|就诊卡|医保|社保|住址|地址|出生|name|phone|mobile|address|birth|id\s*card|medical record/iu;

export type SurveyColumns = {
  /** Place of the header among the rows. */
  readonly index: number;
  readonly plain: Partial<Record<PlainField, number>>;
  readonly items: readonly { readonly index: number; readonly item: Item }[];
  /** Headers that ask nothing and are passed over. */
  readonly passedOver: readonly string[];
  /** The first column that belongs to a person. */
  readonly personal: string | null;
};

function readHeader(row: TableRow, index: number): SurveyColumns {
  const plain: Partial<Record<PlainField, number>> = {};
  const items: { index: number; item: Item }[] = [];
  const passedOver: string[] = [];
  let person: string | null = null;
  for (const [at, cell] of row.cells.entries()) {
    const header = cleanText(cell.text);
    if (header === '') continue;
    const field = plainFields.find((one) => (words[one] as readonly string[]).includes(header.toLowerCase()));
    const item = itemOfHeader(header, at + 1);
    if (field && plain[field] === undefined) plain[field] = at;
    else if (personal.test(header)) person ??= header;
    else if (item && !items.some((one) => one.item.code === item.code)) items.push({ index: at, item });
    else passedOver.push(header);
  }
  return { index, plain, items, passedOver, personal: person };
}

/** The header among the first twenty rows: the one that knows most columns; null where none names a day, a department and something asked. */
export function findColumns(rows: readonly TableRow[]): SurveyColumns | null {
  let best: SurveyColumns | null = null;
  for (const [index, row] of rows.slice(0, 20).entries()) {
    const found = readHeader(row, index);
    const isWhole = found.plain.date !== undefined && found.plain.department !== undefined;
    if (isWhole && found.items.length > (best?.items.length ?? 0)) best = found;
  }
  return best;
}

/** Whether a sheet looks like answers of patients. */
export const hasSurveyHeader = (rows: readonly TableRow[]): boolean => findColumns(rows) !== null;
