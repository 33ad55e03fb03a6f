import { knownPoint, sum } from './group';

/** An encoded ElGamal pair (r·G, r·Y + v·G). */
export type Cipher = { readonly alpha: Uint8Array; readonly beta: Uint8Array };

/** Pairs of encoded points, as views. */
export const readCiphers = (bytes: Uint8Array): Cipher[] =>
  Array.from({ length: bytes.length / 64 }, (_, at) => ({
    alpha: bytes.subarray(64 * at, 64 * at + 32),
    beta: bytes.subarray(64 * at + 32, 64 * at + 64),
  }));

/** A ciphertext of the sum of what the given ones hold. Throws on bytes that are no point. */
export const sumOfCiphers = (ciphers: readonly Cipher[]): Cipher => ({
  alpha: sum(ciphers.map(({ alpha }) => knownPoint(alpha))).toBytes(),
  beta: sum(ciphers.map(({ beta }) => knownPoint(beta))).toBytes(),
});
