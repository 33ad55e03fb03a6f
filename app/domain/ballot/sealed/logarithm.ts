import { normalizeZ } from '@noble/curves/abstract/curve.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { G, type Point, timesPublic } from './group';

type Edwards = InstanceType<typeof ed25519.Point>;

const mask = (1n << 52n) - 1n;
const chunk = 1024;
const largest = 2 ** 19;

/** Four times the point: all representatives of one element become one curve point (SCV1 2.10). */
function lift(point: Point): Edwards {
  const fourfold = timesPublic(point, 4n);
  return fourfold.is0() ? ed25519.Point.ZERO : ed25519.Point.fromAffine(fourfold.toAffine());
}

/** y is the same for a point and its negative, so that each entry of the table serves twice. */
const keyOf = (point: Edwards): number => Number(point.toAffine(1n).y & mask);

const walk = (start: Edwards, step: Edwards, count: number): Edwards[] => {
  const points = [start];
  while (points.length < count) points.push(points[points.length - 1]!.add(step));
  return normalizeZ(ed25519.Point, points);
};

/**
 * Finds v with v·G = point for 0 ≤ v ≤ limit by baby steps and giant steps, or null. `limit` up to 2^40; the table for `searches`
 * points is built once.
 */
export function logarithms(limit: number, searches: number): (point: Point) => number | null {
  const size = Math.min(largest, Math.max(1, Math.ceil(Math.sqrt((limit * Math.max(1, searches)) / 2))));
  const base = lift(G);
  const table = new Map<number, number>();
  let at = ed25519.Point.ZERO;
  for (let done = 0; done <= size; done += chunk) {
    const points = walk(at, base, chunk);
    for (const [offset, point] of points.entries()) table.set(keyOf(point), done + offset);
    at = points[points.length - 1]!.add(base);
  }
  const reach = Math.ceil((size + 1) / chunk) * chunk - 1;
  const stride = 2 * reach + 1;
  const back = base.multiplyUnsafe(BigInt(stride)).negate();
  return (point) => {
    const isLog = (value: number) =>
      value >= 0 && value <= limit && timesPublic(G, BigInt(value)).equals(point);
    let from = lift(point);
    const strides = Math.ceil(limit / stride) + 1;
    for (let done = 0; done < strides; done += chunk) {
      const points = walk(from, back, Math.min(chunk, strides - done));
      for (const [offset, one] of points.entries()) {
        const small = table.get(keyOf(one));
        if (small === undefined) continue;
        const middle = (done + offset) * stride;
        const found = [middle + small, middle - small].find(isLog);
        if (found !== undefined) return found;
      }
      from = points[points.length - 1]!.add(back);
    }
    return null;
  };
}
