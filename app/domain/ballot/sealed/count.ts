import type { Ballot } from './ballot';
import { ciphersOf, cutBody } from './ballot';
import { toBase64url } from './base64url';
import { concat } from './bytes';
import { type Cipher, readCiphers } from './cipher';
import { knownPoint, type Point, zero } from './group';
import type { Paper } from './paper';
import { h32 } from './transcript';

/** A ballot on the board with its name. */
export type Posted = { readonly ballot: Ballot; readonly tracker: Uint8Array };

/** The ballots that count: the highest sequence number of each pseudonym, in the order of the board (SCV1 2.7). */
export function countedOf<Entry extends Posted>(posted: readonly Entry[]): Entry[] {
  const last = new Map<string, Entry>();
  for (const entry of posted) {
    const person = toBase64url(entry.ballot.pseudonym);
    const known = last.get(person);
    if (!known || entry.ballot.seq > known.ballot.seq) last.set(person, entry);
  }
  const counted = new Set(last.values());
  return posted.filter((entry) => counted.has(entry));
}

/** What the aggregate says of which ballots it is the sum (SCV1 2.9). */
export const countedHash = (counted: readonly Posted[]): Uint8Array =>
  h32('SCV1/counted', ...counted.map(({ tracker }) => tracker));

/** The sums of all counted ballots, slot by slot in the order item, unit, ciphertext (SCV1 2.9). Throws on unchecked ballots. */
export function aggregate(paper: Paper, counted: readonly Posted[]): Cipher[] {
  const slots = paper.units.reduce(
    (total, { sums, ciphers }) => total + (sums === undefined ? ciphers : 0),
    0,
  );
  const totals: Point[] = Array.from({ length: 2 * slots }, () => zero);
  for (const { ballot } of counted) {
    const pieces = cutBody(paper.units, ballot.body);
    if (!pieces) throw new Error('A ballot of another box');
    for (const [slot, { alpha, beta }] of ciphersOf(paper.units, pieces).flat().entries()) {
      totals[2 * slot] = totals[2 * slot]!.add(knownPoint(alpha));
      totals[2 * slot + 1] = totals[2 * slot + 1]!.add(knownPoint(beta));
    }
  }
  return readCiphers(concat(...totals.map((total) => total.toBytes())));
}
