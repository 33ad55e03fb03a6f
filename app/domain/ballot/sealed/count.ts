import type { Ballot } from './ballot';
import { ciphersOf, cutBody } from './ballot';
import { toBase64url } from './base64url';
import { concat } from './bytes';
import { type Cipher, readCiphers } from './cipher';
import { knownPoint, type Point, zero } from './group';
import type { Paper } from './paper';
import { h32 } from './transcript';
import { type Sums, sharedSums } from './wasm/sums';

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

/** The first halves and second halves of a ballot's ciphertexts in one piece. */
function* rowsOf(paper: Paper, counted: readonly Posted[]): Generator<Uint8Array> {
  for (const { ballot } of counted) {
    const pieces = cutBody(paper.units, ballot.body);
    if (!pieces) throw new Error('A ballot of another box');
    yield concat(...ciphersOf(paper.units, pieces).flatMap(bytesOf));
  }
}

const bytesOf = (ciphers: readonly Cipher[]) => ciphers.flatMap(({ alpha, beta }) => [alpha, beta]);

function plainTotals(count: number, rows: Iterable<Uint8Array>): Uint8Array {
  const totals: Point[] = Array.from({ length: count }, () => zero);
  for (const row of rows) {
    for (const [at, total] of totals.entries()) {
      totals[at] = total.add(knownPoint(row.subarray(32 * at, 32 * at + 32)));
    }
  }
  return concat(...totals.map((total) => total.toBytes()));
}

/**
 * The sums of all counted ballots, slot by slot in the order item, unit, ciphertext (SCV1 2.9); by plain arithmetic where `sums`
 * is null. Throws on unchecked ballots.
 */
export function aggregate(
  paper: Paper,
  counted: readonly Posted[],
  sums: Sums | null = sharedSums(),
): Cipher[] {
  const count = paper.units.reduce(
    (total, { sums: summed, ciphers }) => total + (summed === undefined ? 2 * ciphers : 0),
    0,
  );
  const rows = rowsOf(paper, counted);
  const totals = sums ? sums.totals(count, rows) : plainTotals(count, rows);
  if (!totals) throw new Error('Not a point');
  return readCiphers(totals);
}
