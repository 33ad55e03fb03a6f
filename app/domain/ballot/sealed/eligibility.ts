import type { Ballot } from './ballot';
import { toBase64url } from './base64url';
import { compareBytes } from './bytes';

/**
 * Whether the pseudonyms of `open` are a list to vote by: one for each person on the roll, sorted, none twice (SCV1 0.1, roll
 * profile). The pass profile will answer this and `mayVote` from passes instead.
 */
export const isPseudonymList = (pseudonyms: readonly Uint8Array[], people: number): boolean =>
  pseudonyms.length === people &&
  pseudonyms.every((one, at) => at === 0 || compareBytes(pseudonyms[at - 1]!, one) < 0);

/** Who may cast in a box: the holders of its pseudonyms. */
export function mayVote(pseudonyms: readonly Uint8Array[]): (ballot: Ballot) => boolean {
  const known = new Set(pseudonyms.map(toBase64url));
  return ({ pseudonym }) => known.has(toBase64url(pseudonym));
}
