import type { Point } from './group';
import { logarithms } from './logarithm';
import type { Table } from './one-of';
import type { Unit } from './paper';

/** How many chose each option, by unit that is ticked, in the order of the paper. */
export type Counts = readonly (readonly number[])[];

/** The largest digit a ciphertext of this table counts: base^digits·counted bounds its value. */
const limitOf = (table: Table, cipher: number, counted: number): number =>
  Number(table.reduce((most, row) => (row[cipher]! > most ? row[cipher]! : most), 0n)) * counted;

/**
 * The counts that the values of a unit's ciphertexts stand for: digits base (people + 1), the rest for the option that adds nothing.
 * Null where they cannot be true (SCV1 2.12, V-25).
 */
export function countsOfUnit(
  table: Table,
  values: readonly number[],
  counted: number,
  people: number,
): number[] | null {
  const base = BigInt(people) + 1n;
  const left = values.map(BigInt);
  const counts = table.map((row) => {
    const cipher = row.findIndex((value) => value !== 0n);
    if (cipher < 0) return null;
    const count = (BigInt(values[cipher]!) / row[cipher]!) % base;
    left[cipher] = left[cipher]! - count * row[cipher]!;
    return Number(count);
  });
  const given = counts.reduce<number>((total, count) => total + (count ?? 0), 0);
  if (left.some((rest) => rest !== 0n) || given > counted) return null;
  if (given < counted && !counts.includes(null)) return null;
  return counts.map((count) => count ?? counted - given);
}

/** Opens the sums: v·G of each slot to counts, or null where a sum holds no legal value. Nobody can open anything smaller. */
export function countsOf(
  units: readonly Unit[],
  sums: readonly Point[],
  counted: number,
  people: number,
): Counts | null {
  const ticked = units.filter(({ sums: summed }) => summed === undefined);
  const limits = ticked.flatMap(({ table, ciphers }) =>
    Array.from({ length: ciphers }, (_, cipher) => limitOf(table, cipher, counted)),
  );
  const find = logarithms(Math.max(...limits), sums.length);
  const values = sums.map(find);
  if (values.includes(null) || values.length !== limits.length) return null;
  let at = 0;
  const counts = ticked.map(({ table, ciphers }) => {
    at += ciphers;
    return countsOfUnit(table, values.slice(at - ciphers, at) as number[], counted, people);
  });
  return counts.includes(null) ? null : (counts as number[][]);
}
