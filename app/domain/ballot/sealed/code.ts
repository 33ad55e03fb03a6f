import { concat } from './bytes';

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first `length` base32 characters (Crockford: no I, L, O, U) of a hash. */
export function base32(bytes: Uint8Array, length: number): string {
  let text = '';
  for (let at = 0; at < length; at++) {
    const bit = at * 5;
    const word = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    text += letters[(word >>> (11 - (bit & 7))) & 31]!;
  }
  return text;
}

/** A ballot's 20-character code, the first 100 bits of its tracker, as people read it aloud (SCV1 2.6.3). */
export const codeOf = (tracker: Uint8Array): string => base32(tracker, 20).match(/.{4}/g)!.join('-');

/** What somebody typed as a code, in the form of `codeOf`, or null: small letters, spaces, O for 0 and I or L for 1 are forgiven. */
export function readCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (plain.length !== 20 || ![...plain].every((letter) => letters.includes(letter))) return null;
  return plain.match(/.{4}/g)!.join('-');
}

/** What people compare in person or by telephone: 8 characters of a public key or of the ceremony's end (SCV1 2.4). */
export const fingerprint = (...parts: readonly Uint8Array[]): string => base32(concat(...parts), 8);
