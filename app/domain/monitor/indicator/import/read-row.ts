import { isMonth, type Month } from '../period';
import type { Columns } from './columns';
import type { RowReason } from './reasons';

/** A row that can be taken. Quantity in thousandths of a piece, amount in fen. */
export type UsageRow = {
  readonly month: Month;
  readonly department: string;
  readonly personId: string;
  readonly item: string;
  readonly category: string;
  readonly quantity: bigint;
  readonly amount: bigint;
  readonly visits: number;
};

/** Who is known by which staff number, also those who have left. */
export type KnownDoctors = ReadonlyMap<string, { readonly id: string; readonly name: string }>;

export type ReadRow =
  | { readonly ok: true; readonly row: UsageRow }
  | { readonly ok: false; readonly reason: RowReason };

const longest = 80;
const fault = (reason: RowReason): ReadRow => ({ ok: false, reason });
const isPlain = /^[!-~]*$/;
/** Full width to half, blanks away; a million rows are mostly plain already. */
const squeeze = (text: string): string =>
  isPlain.test(text) ? text : text.normalize('NFKC').replace(/\s+/gu, '');

/** 2026-03, 2026/3, 2026年3月, 202603, 2026-03-31: the month of it; null for anything else. */
export function readMonth(text: string): Month | null {
  const found = /^(20\d\d)(?:[-/.年]?(\d{1,2}))(?:月|[-/.月]\d{1,2}日?)?$/.exec(squeeze(text));
  if (!found) return null;
  const month = Number(found[1]) * 100 + Number(found[2]);
  return isMonth(month) ? month : null;
}

/**
 * A figure as whole units of the last of so many places: "1,234.5" with 2 places is 123450. 'negative' where it is below zero, also in an accountant's
 * brackets; null where it is none, has more places or is too large to be true.
 */
export function readFigure(text: string, places: number): bigint | 'negative' | null {
  if (/^\d{1,12}$/.test(text)) return BigInt(text) * 10n ** BigInt(places);
  const bare = squeeze(text)
    .replace(/^[¥￥]/u, '')
    .replaceAll('，', ',');
  const found = /^(-|\()?(?:¥)?(\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.(\d*))?\)?$/u.exec(bare);
  if (!found || (found[1] === '(') !== bare.endsWith(')')) return null;
  const after = (found[3] ?? '').replace(/0+$/, '');
  if (after.length > places) return null;
  const figure = BigInt(found[2]!.replaceAll(',', '') + after.padEnd(places, '0'));
  return found[1] && figure > 0n ? 'negative' : figure;
}

/** Whether the name that stands beside a staff number is the one the roster has; none is none to check. */
const isSameName = (written: string, known: string): boolean =>
  written === '' || written === known || squeeze(written) === squeeze(known);

const cellOf = (record: readonly string[], at: number | undefined): string =>
  at === undefined ? '' : (record[at] ?? '').trim();

/** What a record of the file says, or the first reason why it can't be taken. `until` is the last month there can be figures of. */
export function readRow(
  record: readonly string[],
  columns: Columns,
  doctors: KnownDoctors,
  until: Month,
  width: number,
): ReadRow {
  if (record.length !== width) return fault('width');
  const { at } = columns;
  const month = readMonth(cellOf(record, at.month));
  if (month === null) return fault('month');
  if (month > until) return fault('future');
  const department = cellOf(record, at.department);
  const item = cellOf(record, at.item);
  const category = cellOf(record, at.category);
  const number = cellOf(record, at.staffNumber);
  if (!department) return fault('department');
  if (!number) return fault('staffNumber');
  if (!item) return fault('item');
  if (department.length > longest || item.length > longest || category.length > longest)
    return fault('tooLong');
  const doctor = doctors.get(number) ?? doctors.get(squeeze(number));
  if (!doctor) return fault('unknownDoctor');
  if (!isSameName(cellOf(record, at.name), doctor.name)) return fault('otherName');
  const quantity = readFigure(cellOf(record, at.quantity), 3);
  const amount = readFigure(cellOf(record, at.amount), 2);
  const visits = readFigure(cellOf(record, at.visits) || '0', 0);
  if (quantity === 'negative' || amount === 'negative' || visits === 'negative') return fault('negative');
  if (quantity === null) return fault('quantity');
  if (amount === null) return fault('amount');
  if (visits === null || visits > 1_000_000n) return fault('visits');
  return {
    ok: true,
    row: { month, department, personId: doctor.id, item, category, quantity, amount, visits: Number(visits) },
  };
}
