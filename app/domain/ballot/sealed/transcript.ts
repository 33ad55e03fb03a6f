import { sha512 as plainSha512 } from '@noble/hashes/sha2.js';
import { utf8 } from './bytes';
import { fromWide } from './scalar';

/** Every tag starts with the suite's name; none may serve two purposes (SCV1 2.16). */
export type Tag = `SCV1/${string}`;

/** SHA-512: 64 bytes. */
type Sha512 = (bytes: Uint8Array) => Uint8Array;

let sha512: Sha512 = plainSha512;

/** Hashes with another SHA-512 from here on, such as the machine's own where it can be called at once; without one, with the library's. */
export function hashWith(hash: Sha512 = plainSha512): void {
  sha512 = hash;
}

/**
 * The only hash there is: SHA-512 over tag and parts, each after its length, so that no two lists of arguments read the same
 * (SCV1 2.1). Returns 64 bytes.
 */
export function h512(tag: Tag, ...parts: readonly Uint8Array[]): Uint8Array {
  const name = utf8(tag);
  let length = 4 + name.length;
  for (const part of parts) length += 4 + part.length;
  const whole = new Uint8Array(length);
  const view = new DataView(whole.buffer);
  let at = 0;
  const write = (part: Uint8Array) => {
    view.setUint32(at, part.length);
    whole.set(part, at + 4);
    at += 4 + part.length;
  };
  write(name);
  for (const part of parts) write(part);
  return sha512(whole);
}

/** The first 32 bytes of the transcript hash. */
export const h32 = (tag: Tag, ...parts: readonly Uint8Array[]): Uint8Array =>
  h512(tag, ...parts).slice(0, 32);

/** The transcript hash as a scalar: all 64 bytes, little-endian, mod q. */
export const hs = (tag: Tag, ...parts: readonly Uint8Array[]): bigint => fromWide(h512(tag, ...parts));
