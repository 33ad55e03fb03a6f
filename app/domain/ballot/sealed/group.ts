import { ristretto255 } from '@noble/curves/ed25519.js';
import { reduce } from './scalar';

/** An element of ristretto255 (RFC 9496), written additively. */
export type Point = InstanceType<typeof ristretto255.Point>;

/** The base point G and the neutral element. A point read anew keeps the table that makes multiplying it half as dear; BASE does not. */
export const G: Point = ristretto255.Point.fromBytes(ristretto255.Point.BASE.toBytes());
G.precompute(8);
export const zero: Point = ristretto255.Point.ZERO;

/** The encoding of G: one object, so that a batch can gather its coefficients. */
export const baseBytes: Uint8Array = G.toBytes();

/** The point, or null for what is no canonical encoding, and for the neutral element, which no wire may carry (SCV1 2.1). */
export function decodePoint(bytes: Uint8Array): Point | null {
  if (bytes.length !== 32 || bytes.every((byte) => byte === 0)) return null;
  try {
    return ristretto255.Point.fromBytes(bytes);
  } catch {
    return null;
  }
}

/** The same for bytes that were checked before. Throws where they were not. */
export function knownPoint(bytes: Uint8Array): Point {
  const point = decodePoint(bytes);
  if (!point) throw new Error('Not a point');
  return point;
}

/** The same for a computed sum, which may be the neutral element (SCV1 2.1). */
export const knownSum = (bytes: Uint8Array): Point =>
  bytes.length === 32 && bytes.every((byte) => byte === 0) ? zero : knownPoint(bytes);

/** Secret scalar times point in constant time; a zero scalar gives the neutral element. */
export function times(point: Point, scalar: bigint): Point {
  const factor = reduce(scalar);
  return factor === 0n ? zero : point.multiply(factor);
}

/** Public scalar times public point, faster and not in constant time. */
export const timesPublic = (point: Point, scalar: bigint): Point => point.multiplyUnsafe(reduce(scalar));

export const sum = (points: Iterable<Point>): Point => {
  let total = zero;
  for (const point of points) total = total.add(point);
  return total;
};
