import { mulAddUnsafe, pippenger } from '@noble/curves/abstract/curve.js';
import type { Chance } from './chance';
import { decodePoint, type Point, zero } from './group';
import { reduce } from './scalar';

/** Σ scalar·point = 0 over encoded points. All a proof claims is a few of these, so that many proofs are one sum. */
export type Equation = readonly (readonly [scalar: bigint, point: Uint8Array])[];

/** Whether all the equations hold. A point that is no point makes them fail. Where a faster way is plugged in. */
export type Check = (equations: readonly Equation[]) => boolean;

const Group = zero.constructor as Parameters<typeof pippenger<Point, never>>[0];

function split(
  terms: Iterable<readonly [Uint8Array, bigint]>,
): { points: Point[]; scalars: bigint[] } | null {
  const [points, scalars]: [Point[], bigint[]] = [[], []];
  for (const [bytes, scalar] of terms) {
    const point = decodePoint(bytes);
    if (!point) return null;
    points.push(point);
    scalars.push(reduce(scalar));
  }
  return { points, scalars };
}

/** One equation after the other, by plain arithmetic: slow, and the judge of everything faster. */
export const checkPlainly: Check = (equations) =>
  equations.every((equation) => {
    const terms = split(equation.map(([scalar, point]) => [point, scalar] as const));
    return terms !== null && mulAddUnsafe(Group, terms.points, terms.scalars).is0();
  });

const weight = (chance: Chance): bigint =>
  chance.bytes(16).reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);

/**
 * All equations as one sum with a fresh random 128-bit weight each (SCV1 2.12.3): a false equation passes with a chance below
 * 2^-127. The weights must not be known before the equations are fixed. Equal points must be the same object to be gathered.
 */
export const checkTogether =
  (chance: Chance): Check =>
  (equations) => {
    const gathered = new Map<Uint8Array, bigint>();
    for (const equation of equations) {
      const factor = weight(chance);
      for (const [scalar, point] of equation) {
        gathered.set(point, (gathered.get(point) ?? 0n) + factor * scalar);
      }
    }
    const terms = split(gathered);
    return terms !== null && pippenger(Group, terms.points, terms.scalars).is0();
  };
