import { G, knownPoint, type Point, sum, timesPublic } from '../group';
import { reduce } from '../scalar';
import { h32 } from '../transcript';
import { type Message1, message1Hash } from './message';

/** The value at `at` of the polynomial whose coefficients are hidden in F: Σ at^k·F_k (SCV1 2.4). */
export function evaluateHidden(F: readonly Uint8Array[], at: number): Point {
  let power = 1n;
  return sum(
    F.map((coefficient) => {
      const term = timesPublic(knownPoint(coefficient), power);
      power = reduce(power * BigInt(at));
      return term;
    }),
  );
}

/** Whether a share fits what its dealer committed to. */
export const isRightShare = (F: readonly Uint8Array[], to: number, share: bigint): boolean =>
  evaluateHidden(F, to).equals(timesPublic(G, share));

/** What follows from everybody's second message: the box key, each scrutineer's public share, T2 (SCV1 2.4, R2). */
export type PublicKeys = {
  readonly Y: Uint8Array;
  readonly VK: readonly Uint8Array[];
  readonly t2: Uint8Array;
};

export function publicKeys(t1: Uint8Array, second: readonly Message1[]): PublicKeys {
  const Y = sum(second.map(({ F }) => knownPoint(F[0]!))).toBytes();
  const VK = second.map((_, at) => sum(second.map(({ F }) => evaluateHidden(F, at + 1))).toBytes());
  const hashes = second.map((message) => message1Hash(t1, message));
  return { Y, VK, t2: h32('SCV1/dkg/t2', t1, ...hashes, Y, ...VK) };
}
