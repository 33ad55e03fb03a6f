import { mulAddUnsafe, pippenger } from '@noble/curves/abstract/curve.js';
import type { Chance } from './chance';
import { decodePoint, type Point, zero } from './group';
import { reduce } from './scalar';
import { type Sums, sharedSums } from './wasm/sums';

export type Term = readonly [scalar: bigint, point: Uint8Array];

/** Σ scalar·point = 0 over encoded points. All a proof claims is a few of these, so that many proofs are one sum. */
export type Equation = readonly Term[];

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

const drawn = 256;

/** Fresh random 128-bit numbers, drawn many at a time. */
function* weights(chance: Chance): Generator<bigint, never> {
  for (;;) {
    const bytes = chance.bytes(16 * drawn);
    const words = new BigUint64Array(bytes.buffer, bytes.byteOffset, 2 * drawn);
    for (let at = 0; at < words.length; at += 2) yield (words[at]! << 64n) | words[at + 1]!;
  }
}

/**
 * All equations as one sum with a fresh random 128-bit weight each (SCV1 2.12.3): a false equation passes with a chance below
 * 2^-127. The weights must not be known before the equations are fixed. Equal points must be the same object to be gathered.
 */
function gather(chance: Chance, equations: readonly Equation[]): Map<Uint8Array, bigint> {
  const gathered = new Map<Uint8Array, bigint>();
  const factors = weights(chance);
  for (const equation of equations) {
    const factor = factors.next().value;
    for (const [scalar, point] of equation) {
      gathered.set(point, (gathered.get(point) ?? 0n) + factor * scalar);
    }
  }
  return gathered;
}

/** All equations as one sum, by the plain arithmetic that the library brings. */
export const checkTogether =
  (chance: Chance): Check =>
  (equations) => {
    const terms = split(gather(chance, equations));
    return terms !== null && pippenger(Group, terms.points, terms.scalars).is0();
  };

/** Equations of one fast sum: a few ten thousand points, some megabytes. */
const most = 32_768;

/** The same in WebAssembly, ten times as fast, in sums that keep memory small; by plain arithmetic where `sums` is null. */
export const checkFast = (chance: Chance, sums: Sums | null = sharedSums()): Check =>
  sums
    ? (equations) => {
        for (let from = 0; from < equations.length; from += most) {
          const terms = gather(chance, equations.slice(from, from + most));
          const sum = sums.weighted([...terms.keys()], [...terms.values()]);
          if (!sum?.every((byte) => byte === 0)) return false;
        }
        return true;
      }
    : checkTogether(chance);
