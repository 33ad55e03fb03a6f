import type { Cipher } from './cipher';
import { knownPoint, knownSum, type Point, sum, timesPublic } from './group';
import type { PartialDecryption } from './partial';
import { invert, reduce } from './scalar';

/** The weight of a scrutineer among those who decrypt: Π l/(l − j). Throws on a double or an index of zero (SCV1 2.10). */
function lagrange(trustee: number, among: readonly number[]): bigint {
  if (trustee < 1 || new Set(among).size !== among.length) throw new RangeError('Not a set of scrutineers');
  let [above, below] = [1n, 1n];
  for (const other of among) {
    if (other === trustee) continue;
    above = reduce(above * BigInt(other));
    below = reduce(below * BigInt(other - trustee));
  }
  return reduce(above * invert(below));
}

/** v·G for each slot, from exactly t right shares (SCV1 2.10). The shares must have been checked. */
export function combine(slots: readonly Cipher[], shares: readonly PartialDecryption[]): Point[] {
  const among = shares.map(({ trustee }) => trustee);
  const weights = among.map((trustee) => lagrange(trustee, among));
  return slots.map(({ beta }, slot) =>
    knownSum(beta).subtract(
      sum(shares.map(({ factors }, at) => timesPublic(knownPoint(factors[slot]!), weights[at]!))),
    ),
  );
}
