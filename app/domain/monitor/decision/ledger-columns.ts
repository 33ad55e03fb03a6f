import { foldWidth } from '../../roster/import/clean';
import type { Cell, Table, TableRow } from '../../roster/import/table';
import type { DecisionClass, Point } from './words';

/** Headers by field, ours first: what a ledger of major decisions may say of each. */
const headers = {
  code: ['编号', '序号', '决策编号', 'number', 'no.'],
  class: ['类别', '事项类别', '类型', 'class'],
  title: ['事项', '事项名称', '决策事项', '名称', 'title'],
  point: ['环节', '节点', '控制点', '步骤', 'step'],
  doneOn: ['完成日期', '办结日期', '日期', 'done on'],
  status: ['状态', '完成情况', '是否按期', 'status'],
  amount: ['金额', '金额(元)', '资金', 'amount'],
  department: ['科室', '责任部门', '承办部门', '部门', 'department'],
} as const satisfies Record<string, readonly string[]>;

export type LedgerField = keyof typeof headers;
export const ledgerFields = Object.keys(headers) as LedgerField[];
/** Without these columns there is nothing to bring in. */
export const requiredLedgerFields: readonly LedgerField[] = ['code', 'class', 'title', 'point', 'doneOn'];

const normal = (text: string): string =>
  foldWidth(text)
    .toLowerCase()
    .replace(/[(（].*?[)）]/gu, '')
    .replace(/[\s*:_"“”]/gu, '');

const known = new Map(
  ledgerFields.flatMap((field) => headers[field].map((word) => [normal(word), field] as const)),
);

export type LedgerColumns = ReadonlyMap<LedgerField, number>;

function mapColumns(cells: readonly Cell[]): LedgerColumns {
  const columns = new Map<LedgerField, number>();
  for (const [index, cell] of cells.entries()) {
    const field = known.get(normal(cell.text));
    if (field && !columns.has(field)) columns.set(field, index);
  }
  return columns;
}

/** The header row below any title rows: the one among the first forty that knows most columns; null where none does. */
export function findLedgerHeader(
  rows: readonly TableRow[],
): { readonly index: number; readonly columns: LedgerColumns } | null {
  let best: { index: number; columns: LedgerColumns } | null = null;
  for (const [index, row] of rows.slice(0, 40).entries()) {
    const columns = mapColumns(row.cells);
    if (columns.size >= 3 && columns.size > (best?.columns.size ?? 0)) best = { index, columns };
  }
  return best;
}

/** Whether a sheet looks like a ledger of major decisions. */
export const hasLedgerHeader = (rows: Table['rows']): boolean => findLedgerHeader(rows) !== null;

const classWords: readonly (readonly [DecisionClass, RegExp])[] = [
  ['matter', /重大(?:事项)?决策|重大事项|major/iu],
  ['personnel', /干部|人事|任免|personnel|appoint/iu],
  ['project', /项目|project/iu],
  ['fund', /资金|大额|fund/iu],
];
const pointWords: readonly (readonly [Point, RegExp])[] = [
  ['proposal', /酝酿|提出|动议|立项依据/u],
  ['research', /调研|论证|考察/u],
  ['risk', /风险|合规|合法性|法律审/u],
  ['staffVoice', /职工|职代会|民主程序|工会/u],
  ['papers', /材料|送达/u],
  ['meeting', /集体决策|会议决策|上会|党委会|院长办公会|集体讨论/u],
  ['minutes', /纪要|存档|归档/u],
  ['publish', /公示|公开/u],
  ['execute', /组织实施|执行|实施/u],
  ['supervise', /监督|评价|验收|后评估/u],
];

const match = <Value>(table: readonly (readonly [Value, RegExp])[], text: string): Value | null =>
  table.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

export const readClass = (text: string): DecisionClass | null => match(classWords, text);
export const readPoint = (text: string): Point | null => match(pointWords, text);

/** Days over the due day that a status speaks of: 0 in time, null where it can't be read. */
export function readDaysLate(text: string): number | null {
  if (text === '' || /^(?:按期|按时|准时|已完成|完成|on time)$/iu.test(text)) return 0;
  const hit = /(?:逾期|超期|延期|late)\D{0,3}(\d{1,4})/iu.exec(text);
  return hit ? Number(hit[1]) : null;
}
