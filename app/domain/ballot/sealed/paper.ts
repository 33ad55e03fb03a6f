import { concat, u32 } from './bytes';
import { knownPoint } from './group';
import type { Layout } from './kinds/kind';
import { proofLength, type SealingKey, type Table } from './one-of';

/** A place on the paper with a proof of its own: one candidate, one motion, or the sum over an item's units. */
export type Unit = {
  readonly item: number;
  /** Index in the item, or 0xFFFFFFFF for the sum (SCV1 2.3). */
  readonly unit: number;
  readonly label: Uint8Array;
  readonly table: Table;
  /** Ciphertexts the statement is about. */
  readonly ciphers: number;
  /** Bytes in the ballot's body. */
  readonly length: number;
  /** Which ciphertext of the item's units is summed; a sum sends none of its own. */
  readonly sums?: number;
};

/** What a device seals for and a verifier checks against: a box's hash, key and units in manifest order. */
export type Paper = {
  readonly boxHash: Uint8Array;
  readonly key: SealingKey;
  readonly units: readonly Unit[];
};

const sumUnit = 0xffffffff;

function unitOf(item: number, unit: number, table: Table, sums?: number): Unit {
  const ciphers = table[0]!.length;
  const length = proofLength(table.length, ciphers) + (sums === undefined ? 64 * ciphers : 0);
  const label = concat(u32(item), u32(unit));
  return { item, unit, label, table, ciphers, length, ...(sums === undefined ? {} : { sums }) };
}

/** All units of the items in the order of the body: each item's units, then its sum (SCV1 2.6.4). */
export const unitsOf = (layouts: readonly Layout[]): Unit[] =>
  layouts.flatMap(({ units, sum }, item) => [
    ...units.map((table, unit) => unitOf(item, unit, table)),
    ...(sum
      ? [
          unitOf(
            item,
            sumUnit,
            sum.values.map((value) => [BigInt(value)]),
            sum.cipher,
          ),
        ]
      : []),
  ]);

/** A ballot's body has one length for a given box. */
export const bodyLength = (units: readonly Unit[]): number =>
  units.reduce((length, unit) => length + unit.length, 0);

/** The key of a box, ready for many multiplications. Throws on bytes that are no point. */
export function sealingKey(bytes: Uint8Array): SealingKey {
  const point = knownPoint(bytes);
  point.precompute(8);
  return { bytes, point };
}
