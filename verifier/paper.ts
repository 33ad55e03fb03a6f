import type { Box } from './box';
import { type Element, readElement, readScalar } from './group';
import { u32 } from './hash';
import { legalLayout, type Table } from './tables';

/** A place of the paper with a proof: a unit that is ticked, or the sum over the units of an item. */
export type Unit = {
  readonly item: number;
  readonly label: Buffer;
  readonly table: Table;
  /** Ciphertexts the proof is about. */
  readonly ciphers: number;
  readonly isSum: boolean;
  /** Bytes that are points, and all bytes. */
  readonly points: number;
  readonly length: number;
};

function unitOf(item: number, unit: number, table: Table, isSum: boolean): Unit {
  const ciphers = table[0]!.length;
  const points = 64 * (isSum ? 0 : ciphers) + 64 * table.length * ciphers;
  const length = points + 32 * table.length + 32 * table.length * ciphers;
  const label = Buffer.concat([u32(item), u32(unit)]);
  return { item, label, table, ciphers, isSum, points, length };
}

/** Every unit in the order of a ballot's body: an item's units, then its sum (protocol 2.6.4). */
export const paperOf = ({ items, N }: Box): Unit[] =>
  items.flatMap(({ question }, item) => {
    const { tables, sums } = legalLayout(question, N);
    const ticked = tables.map((table, at) => unitOf(item, at, table, false));
    const row = (value: number) => [BigInt(value)];
    return sums ? [...ticked, unitOf(item, 0xffffffff, sums.map(row), true)] : ticked;
  });

/** The body cut into its units, or null where it is too short or too long (V-14). */
export function cut(units: readonly Unit[], body: Buffer): Buffer[] | null {
  let at = 0;
  const pieces = units.map(({ length }) => {
    at += length;
    return body.subarray(at - length, at);
  });
  return at === body.length ? pieces : null;
}

/** 32 bytes each. */
export const words = (bytes: Buffer): Buffer[] =>
  Array.from({ length: bytes.length / 32 }, (_, at) => bytes.subarray(32 * at, 32 * at + 32));

/** The points of a unit, its ciphertexts first, or null where one is none or a number is not below the order (V-14). */
export function pointsOf({ points }: Unit, piece: Buffer): Element[] | null {
  if (!words(piece.subarray(points)).every((word) => readScalar(word) !== null)) return null;
  const read = words(piece.subarray(0, points)).map(readElement);
  return read.every((point) => point !== null) ? read : null;
}
