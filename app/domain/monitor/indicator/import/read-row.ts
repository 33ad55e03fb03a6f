import { isMonth, type Month } from '../period';
import type { Columns, DatasetField } from './columns';
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
const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

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
  const bare = squeeze(text)
    .replace(/^[¥￥]/u, '')
    .replace(/[，]/gu, ',');
  const found = /^(-|\()?(?:¥)?(\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.(\d*))?\)?$/u.exec(bare);
  if (!found || (found[1] === '(') !== bare.endsWith(')')) return null;
  const after = (found[3] ?? '').replace(/0+$/, '');
  if (after.length > places) return null;
  const figure = BigInt(found[2]!.replaceAll(',', '') + after.padEnd(places, '0'));
  return found[1] && figure > 0n ? 'negative' : figure;
}

/** What a record of the file says, or the first reason why it can't be taken. `until` is the last month there can be figures of. */
export function readRow(
  record: readonly string[],
  columns: Columns,
  doctors: KnownDoctors,
  until: Month,
  width: number,
): ReadRow {
  if (record.length !== width) return fault('width');
  const cell = (field: DatasetField): string => (record[columns.at[field] ?? -1] ?? '').trim();
  const month = readMonth(cell('month'));
  if (month === null) return fault('month');
  if (month > until) return fault('future');
  const [department, item, category] = [cell('department'), cell('item'), cell('category')];
  if (!department) return fault('department');
  if (!cell('staffNumber')) return fault('staffNumber');
  if (!item) return fault('item');
  if ([department, item, category].some((text) => text.length > longest)) return fault('tooLong');
  const doctor = doctors.get(squeeze(cell('staffNumber')));
  if (!doctor) return fault('unknownDoctor');
  const name = squeeze(cell('name'));
  if (name && name !== squeeze(doctor.name)) return fault('otherName');
  const quantity = readFigure(cell('quantity'), 3);
  const amount = readFigure(cell('amount'), 2);
  const visits = readFigure(cell('visits') || '0', 0);
  if (quantity === 'negative' || amount === 'negative' || visits === 'negative') return fault('negative');
  if (quantity === null) return fault('quantity');
  if (amount === null) return fault('amount');
  if (visits === null || visits > 1_000_000n) return fault('visits');
  return {
    ok: true,
    row: { month, department, personId: doctor.id, item, category, quantity, amount, visits: Number(visits) },
  };
}
