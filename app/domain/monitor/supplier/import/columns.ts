import { foldWidth } from '../../../roster/import/clean';
import type { Cell, Table, TableRow } from '../../../roster/import/table';

/** Headers by field, ours first: what a list of suppliers may say of each. */
const headers = {
  code: ['统一社会信用代码', '社会信用代码', '信用代码', '税号', '代码', 'uscc', 'code'],
  name: ['名称', '供应商名称', '供应商', '企业名称', '公司名称', '单位名称', 'name'],
  category: ['类别', '供应类别', '分类', '品类', '供应商类别', 'category'],
  validTo: ['资质有效期', '资质有效期至', '有效期', '有效期至', '许可证有效期', 'valid to'],
  bad: ['不良记录', '是否有不良记录', '有无不良记录', 'bad record'],
  reason: ['事由', '不良记录事由', '原因', '说明', 'reason'],
} as const satisfies Record<string, readonly string[]>;

export type SupplierField = keyof typeof headers;
export const supplierFields = Object.keys(headers) as SupplierField[];
/** Without these columns there is nothing to import. */
export const requiredSupplierFields: readonly SupplierField[] = ['code', 'name'];

const normal = (text: string): string =>
  foldWidth(text)
    .toLowerCase()
    .replace(/[(（【[].*?[)）】\]]/gu, '')
    .replace(/[\s*:_"“”\uFEFF]/gu, '');

const known = new Map(
  supplierFields.flatMap((field) =>
    headers[field].map((word, rank) => [normal(word), { field, rank }] as const),
  ),
);

/** Which column holds which field: the surest word wins, no column serves two. `width` is the header's own number of columns. */
export type SupplierHeader = {
  readonly index: number;
  readonly width: number;
  readonly columns: ReadonlyMap<SupplierField, number>;
};

function mapColumns(cells: readonly Cell[]): Map<SupplierField, number> {
  const found = cells
    .flatMap((cell, index) => {
      const hit = known.get(normal(cell.text));
      return hit ? [{ ...hit, index }] : [];
    })
    .sort((one, other) => one.rank - other.rank || one.index - other.index);
  const columns = new Map<SupplierField, number>();
  for (const { field, index } of found) if (!columns.has(field)) columns.set(field, index);
  return columns;
}

/** The header row below any title rows: the one among the first forty that knows most columns; null where none names a supplier. */
export function findSupplierHeader(rows: readonly TableRow[]): SupplierHeader | null {
  let best: SupplierHeader | null = null;
  for (const [index, row] of rows.slice(0, 40).entries()) {
    const columns = mapColumns(row.cells);
    if (columns.has('name') && columns.size >= 2 && columns.size > (best?.columns.size ?? 0)) {
      const width = row.cells.findLastIndex((cell) => cell.kind !== 'empty') + 1;
      best = { index, width, columns };
    }
  }
  return best;
}

/** Whether a sheet looks like a list of suppliers. */
export const hasSupplierHeader = (rows: Table['rows']): boolean => findSupplierHeader(rows) !== null;
