import { sha512 } from '@noble/hashes/sha2.js';
import { u32, utf8 } from './bytes';
import { fromWide } from './scalar';

/** Every tag starts with the suite's name; none may serve two purposes (SCV1 2.16). */
export type Tag = `SCV1/${string}`;

/**
 * The only hash there is: SHA-512 over tag and parts, each after its length, so that no two lists of arguments read the same
 * (SCV1 2.1). Returns 64 bytes.
 */
export function h512(tag: Tag, ...parts: readonly Uint8Array[]): Uint8Array {
  const hash = sha512.create();
  for (const part of [utf8(tag), ...parts]) hash.update(u32(part.length)).update(part);
  return hash.digest();
}

/** The first 32 bytes of the transcript hash. */
export const h32 = (tag: Tag, ...parts: readonly Uint8Array[]): Uint8Array =>
  h512(tag, ...parts).slice(0, 32);

/** The transcript hash as a scalar: all 64 bytes, little-endian, mod q. */
export const hs = (tag: Tag, ...parts: readonly Uint8Array[]): bigint => fromWide(h512(tag, ...parts));
