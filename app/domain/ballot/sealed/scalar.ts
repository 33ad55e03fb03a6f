import { ristretto255 } from '@noble/curves/ed25519.js';

const field = ristretto255.Point.Fn;

/** The order of the group (SCV1 2.1). */
export const q = field.ORDER;

export const reduce = (value: bigint): bigint => field.create(value);
export const invert = (value: bigint): bigint => field.inv(value);

/** 32 bytes, little-endian. */
export const encodeScalar = (value: bigint): Uint8Array => field.toBytes(value);

function littleEndian(bytes: Uint8Array): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let value = 0n;
  for (let at = bytes.length - 8; at >= 0; at -= 8) value = (value << 64n) | view.getBigUint64(at, true);
  return value;
}

/** The scalar, or null where it is not 32 bytes below q (SCV1 5, case 29). */
export function decodeScalar(bytes: Uint8Array): bigint | null {
  if (bytes.length !== 32) return null;
  const value = littleEndian(bytes);
  return value < q ? value : null;
}

/** 64 bytes as a scalar; the bias is below 2^-259 (SCV1 2.1). */
export const fromWide = (bytes: Uint8Array): bigint => reduce(littleEndian(bytes));
