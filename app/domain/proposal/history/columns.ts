import { foldWidth } from '../../roster/import/clean';
import type { Cell, Table, TableRow } from '../../roster/import/table';

/** Headers by field, ours first: what a list of old proposals may say of each. */
const headers = {
  year: ['年度', '年份', '年', '届次年度', 'year'],
  number: ['编号', '提案编号', '提案号', '序号', '案号', 'number', 'no.'],
  title: ['提案名称', '案由', '提案标题', '标题', '提案题目', '题目', '名称', '提案', 'title'],
  proposer: ['提案人', '提案者', '提出人', '第一提案人', '领衔代表', '提案代表', '姓名', 'proposer', 'name'],
  staffNumber: ['工号', '提案人工号', '职工号', '员工号', '人员编号', 'staff number', 'staff no'],
  category: ['类别', '提案类别', '分类', '类型', 'category'],
  reasons: ['理由', '提案理由', '案由说明', '原因', '情况说明', 'reasons'],
  suggestions: ['建议', '具体建议', '建议和措施', '建议措施', '提案内容', '内容', 'suggestions'],
  outcome: ['立案情况', '审查结果', '立案结果', '处理情况', '审查意见', 'decision'],
  mergedWith: ['并入编号', '并案编号', '并入', 'merged into'],
  unit: ['承办部门', '主办部门', '承办单位', '主办单位', '办理部门', 'department', 'handled by'],
  reply: ['答复', '答复内容', '办理情况', '答复意见', '办理答复', 'reply'],
  code: ['办理结果', '结果', '结果分类', '答复类别', '落实情况', 'result'],
  satisfaction: ['满意度', '评价', '满意情况', '提案人评价', '评价结果', 'satisfaction'],
  submittedOn: ['提交日期', '提出日期', '收到日期', '日期', 'submitted on', 'date'],
  closedOn: ['办结日期', '答复日期', '完成日期', 'closed on'],
} as const satisfies Record<string, readonly string[]>;

export type HistoryField = keyof typeof headers;
export const historyFields = Object.keys(headers) as HistoryField[];
/** Without these columns there is nothing to import. */
export const requiredHistoryFields: readonly HistoryField[] = ['year', 'title'];

/** The header under which a field is written to a file of ours, which is also read back. */
export const historyHeaderOf = (field: HistoryField): string => headers[field][0];

const normal = (text: string): string =>
  foldWidth(text)
    .toLowerCase()
    .replace(/[(（【[].*?[)）】\]]/gu, '')
    .replace(/[\s*:_"“”]/gu, '');

const known = new Map(
  historyFields.flatMap((field) =>
    headers[field].map((word, rank) => [normal(word), { field, rank }] as const),
  ),
);

/** Which column holds which field: the surest word wins, no column serves two. */
export type HistoryColumns = ReadonlyMap<HistoryField, number>;

function mapColumns(cells: readonly Cell[]): HistoryColumns {
  const found = cells
    .flatMap((cell, index) => {
      const hit = known.get(normal(cell.text));
      return hit ? [{ ...hit, index }] : [];
    })
    .sort((one, other) => one.rank - other.rank || one.index - other.index);
  const columns = new Map<HistoryField, number>();
  for (const { field, index } of found) if (!columns.has(field)) columns.set(field, index);
  return columns;
}

export type HistoryHeader = { readonly index: number; readonly columns: HistoryColumns };

/** The header row below any title rows: the one among the first forty that knows most columns; null where none names a title. */
export function findHistoryHeader(rows: readonly TableRow[]): HistoryHeader | null {
  let best: HistoryHeader | null = null;
  for (const [index, row] of rows.slice(0, 40).entries()) {
    const columns = mapColumns(row.cells);
    if (columns.has('title') && columns.size >= 2 && columns.size > (best?.columns.size ?? 0))
      best = { index, columns };
  }
  return best;
}

/** Whether a sheet looks like a list of proposals. */
export const hasHistoryHeader = (rows: Table['rows']): boolean => findHistoryHeader(rows) !== null;
