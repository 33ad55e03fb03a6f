import { sql } from 'drizzle-orm';

const noDelegation = 32_767;

/** Where the delegation of a roll entry `r` (joined with its delegation `d`) stands; those without one come last. */
export const rollOrdinal = sql.raw(`coalesce(d.ordinal, ${noDelegation})`);

type Entry = { ordinal: number; delegation_name: string; staff_number: string };

/** The place of an entry on the roll, for the address of the next page. */
export const placeOf = (entry: Entry) =>
  [entry.ordinal, entry.delegation_name, entry.staff_number].join('\n');

/** The place a page starts after; the beginning where the address says nothing that can be read. */
export function placeAfter(after: string | null): { ordinal: number; delegation: string; number: string } {
  const [ordinal = '', delegation = '', number = ''] = (after ?? '').split('\n');
  return /^\d{1,5}$/.test(ordinal)
    ? { ordinal: Number(ordinal), delegation, number }
    : { ordinal: -1, delegation: '', number: '' };
}
