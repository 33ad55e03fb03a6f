import { ristretto255 } from '@noble/curves/ed25519.js';

/** An element of ristretto255 (RFC 9496), written additively. Everything here is public, so nothing is constant-time. */
export type Element = InstanceType<typeof ristretto255.Point>;

export const base: Element = ristretto255.Point.BASE;
export const neutral: Element = ristretto255.Point.ZERO;

/** The order of the group (protocol 2.1). */
const order = 2n ** 252n + 27742317777372353535851937790883648493n;

export const modulo = (value: bigint): bigint => ((value % order) + order) % order;

export const littleEndian = (bytes: Uint8Array): bigint =>
  BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);

/** 32 bytes below the order, or null. */
export function readScalar(bytes: Uint8Array): bigint | null {
  if (bytes.length !== 32) return null;
  const value = littleEndian(bytes);
  return value < order ? value : null;
}

/** The element of a canonical encoding; null for anything else and for the neutral element, which is never sent. */
export function readElement(bytes: Uint8Array): Element | null {
  try {
    const element = ristretto255.Point.fromBytes(bytes);
    return element.is0() ? null : element;
  } catch {
    return null;
  }
}

export const isPoint = (bytes: Uint8Array): boolean => readElement(bytes) !== null;

/** The element of bytes that were read before; a defect of this program where they were not. */
export function element(bytes: Uint8Array): Element {
  const read = readElement(bytes);
  if (!read) throw new Error('These bytes were never checked');
  return read;
}

export const times = (factor: bigint, of: Element): Element => of.multiplyUnsafe(modulo(factor));

export const sumOf = (elements: readonly Element[]): Element =>
  elements.reduce((total, one) => total.add(one), neutral);

/** One over a number, by Fermat: the order is prime. */
export function inverse(value: bigint): bigint {
  let [result, square] = [1n, modulo(value)];
  for (let left = order - 2n; left > 0n; left >>= 1n) {
    if (left & 1n) result = modulo(result * square);
    square = modulo(square * square);
  }
  return result;
}
