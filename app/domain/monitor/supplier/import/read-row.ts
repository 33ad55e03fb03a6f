import { cleanRemark, cleanText, isPlaceholder } from '../../../roster/import/clean';
import { readDate } from '../../../roster/import/dates';
import { emptyCell, type TableRow } from '../../../roster/import/table';
import type { Day } from '../../../statute/deadlines';
import { checkDigitOf, isChecked, isCode } from '../code';
import { type Against, readAgainst } from './bad-record';
import { type SupplierField, type SupplierHeader, supplierFields } from './columns';
import type { SupplierReason } from './reasons';

export type SupplierCells = Partial<
  Record<SupplierField, { readonly raw: string; readonly reasons: readonly SupplierReason[] }>
>;

/** A supplier as a list tells of it. */
export type SupplierRecord = {
  readonly code: string;
  readonly name: string;
  readonly category: string;
  readonly validTo: Day | null;
  readonly against: Against | null;
};

/** A row while the checks add to it. */
export type SupplierDraft = {
  readonly number: number;
  readonly cells: SupplierCells;
  readonly record: SupplierRecord;
  readonly blame: (field: SupplierField, reason: SupplierReason) => void;
};

/** What reading needs to know besides the row: the day, the unit's province, the lines whose quotes were mended before. */
export type Reading = { readonly today: Day; readonly home: string; readonly mended: ReadonlySet<number> };

/** The text of a cell; what stands behind the last column was torn off it by a comma without quotes, and goes back. */
function textOf(row: TableRow, header: SupplierHeader, index: number): { text: string; isTorn: boolean } {
  const text = row.cells[index]?.text ?? '';
  const torn = row.cells.slice(header.width).filter((cell) => cell.kind !== 'empty');
  if (index !== header.width - 1 || torn.length === 0) return { text, isTorn: false };
  return { text: [text, ...torn.map((cell) => cell.text)].join('，'), isTorn: true };
}

/** Reads one row by itself. Faulty quoting keeps no row out: the stray marks go, what a comma tore apart is put together, and both are said. */
export function readSupplierRow(row: TableRow, header: SupplierHeader, reading: Reading): SupplierDraft {
  const cells: SupplierCells = {};
  const blame = (field: SupplierField, reason: SupplierReason) => {
    const { raw, reasons } = cells[field] ?? { raw: '', reasons: [] };
    if (reasons.some(({ code }) => code === reason.code)) return;
    cells[field] = { raw, reasons: [...reasons, reason] };
  };
  for (const field of supplierFields) {
    const index = header.columns.get(field);
    if (index === undefined) continue;
    const { text, isTorn } = textOf(row, header, index);
    const raw = text.replace(/["\n\r]/gu, '');
    cells[field] = { raw: raw.slice(0, 2000), reasons: [] };
    if (isTorn || raw !== text) blame(field, { code: 'quoteFaulty' });
  }
  if (reading.mended.has(row.number)) blame(cells.reason ? 'reason' : 'name', { code: 'quoteFaulty' });
  const word = (field: SupplierField, limit: number, clean = cleanText): string => {
    const text = clean(cells[field]?.raw ?? '');
    if ([...text].length > limit)
      blame(field, { code: 'textTooLong', params: { limit, length: [...text].length } });
    return isPlaceholder(text) ? '' : text;
  };
  const code = readCode(word('code', 200), blame);
  const name = word('name', 100);
  if (name.length < 2) blame('name', { code: 'nameMissing' });
  const category = word('category', 40);
  if (category.length < 2) blame('category', { code: 'categoryMissing' });
  return {
    number: row.number,
    cells,
    record: {
      code,
      name,
      category: category.length < 2 ? '未分类' : category,
      validTo: readValidTo(row, header, blame),
      against: readBad(word('bad', 40), word('reason', 1000, cleanRemark), reading, blame),
    },
    blame,
  };
}

type Blame = SupplierDraft['blame'];

function readCode(text: string, blame: Blame): string {
  const code = text.replaceAll(' ', '').toUpperCase();
  if (code === '') blame('code', { code: 'codeMissing' });
  else if (!isCode(code)) blame('code', { code: 'codeForm', params: { text: code.slice(0, 40) } });
  else if (!isChecked(code))
    blame('code', { code: 'codeUnchecked', params: { digit: checkDigitOf(code) ?? '' } });
  return code;
}

function readValidTo(row: TableRow, header: SupplierHeader, blame: Blame): Day | null {
  const index = header.columns.get('validTo');
  const cell = index === undefined ? emptyCell : (row.cells[index] ?? emptyCell);
  if (/^(?:长期|永久|无固定期限|long[- ]?term)$/iu.test(cleanText(cell.text))) return null;
  const { value, reasons } = readDate({ ...cell, text: cell.text.replaceAll('"', '') });
  const [reason] = reasons;
  if (value === null && reason)
    blame('validTo', { code: 'dateUnreadable', params: { text: cell.text.slice(0, 40) } });
  else if (value !== null && reason) blame('validTo', { code: 'monthOnly', params: { date: value } });
  return value;
}

function readBad(bad: string, reason: string, reading: Reading, blame: Blame): Against | null {
  const isNo = bad === '' || /^(?:否|没有|n|no|0|false)$/iu.test(bad);
  if (isNo) {
    if (reason !== '') blame('reason', { code: 'reasonAlone' });
    return null;
  }
  if (!/^(?:是|有|y|yes|1|true)$/iu.test(bad)) blame('bad', { code: 'badUnknown', params: { text: bad } });
  if (reason === '') blame('bad', { code: 'badUnnamed' });
  const against = readAgainst(reason || '名单注明有不良记录，未写事由', reading.today, reading.home);
  if (against.kind === 'watched') blame('reason', { code: 'recordUnclear' });
  else if (against.to !== null)
    blame('reason', { code: 'recordUndated', params: { from: against.from, to: against.to } });
  return against;
}
