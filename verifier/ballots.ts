import type { Ballot } from './board';
import type { Box } from './box';
import { type Finding, fault } from './codes';
import { type Element, element, neutral } from './group';
import { nameOf, same, transcript, u32 } from './hash';
import { cut, paperOf, pointsOf, type Unit, words } from './paper';
import { type Cipher, proves } from './proof';
import type { Session } from './session';

/** A ballot of the right length with its tracker and the bytes of its ciphertexts. */
export type Read = {
  readonly ballot: Ballot;
  readonly tracker: Buffer;
  readonly ciphers: readonly Buffer[];
};

const hex = (bytes: Buffer): string => bytes.toString('hex');

const ciphersOf = (units: readonly Unit[], pieces: readonly Buffer[]): Buffer[][] =>
  units.map(({ isSum, ciphers }, at) => (isSum ? [] : words(pieces[at]!.subarray(0, 64 * ciphers))));

function trackerOf(box: Buffer, { C, seq, mark }: Ballot, ciphers: readonly Buffer[]): Buffer {
  return nameOf('tracker', box, C, u32(seq), mark, nameOf('ct', ...ciphers));
}

/** The first check that the inside of a ballot fails: form of all of it, then unit by unit its proofs (V-14, V-19, V-20). */
function findInside(box: Box, Y: Element, units: readonly Unit[], ballot: Ballot, pieces: readonly Buffer[]) {
  const points = units.flatMap((unit, at) => {
    const read = pointsOf(unit, pieces[at]!);
    return read ? [read] : [];
  });
  if (points.length < units.length) return 'V-14';
  const context = transcript('ctx', box.hash, ballot.C, u32(ballot.seq));
  const own = ({ isSum, ciphers }: Unit) => (isSum ? 0 : 2 * ciphers);
  const pairs = units.map((unit, at) =>
    Array.from({ length: own(unit) / 2 }, (_, k): Cipher => [points[at]![2 * k]!, points[at]![2 * k + 1]!]),
  );
  // Only the first ciphertext of a unit holds approvals, and only those are summed.
  const sumOf = (item: number): Cipher =>
    units.reduce<Cipher>(
      ([alpha, beta], unit, at) => {
        const first = pairs[at]![0];
        return unit.item === item && first ? [alpha.add(first[0]), beta.add(first[1])] : [alpha, beta];
      },
      [neutral, neutral],
    );
  const bad = units.findIndex((unit, at) => {
    const statement = unit.isSum ? [sumOf(unit.item)] : pairs[at]!;
    return !proves(Y, context, unit, statement, pieces[at]!, points[at]!.slice(own(unit)));
  });
  if (bad < 0) return null;
  return units[bad]!.isSum ? 'V-20' : 'V-19';
}

/** Whether a ballot may follow the last one of its pseudonym (V-17). */
function follows({ ballot: { seq, prev } }: Read, last: Read | undefined, revote: boolean): boolean {
  if (!last) return seq === 1 && prev.length === 0;
  return revote && seq === last.ballot.seq + 1 && same(prev, last.tracker);
}

/** Every ballot on the board, one after the other (V-14, V-17 to V-20, V-R2). `progress` hears how many of how many are done. */
export function checkBallots(
  box: Box,
  { open, ballots }: Session,
  progress: (done: number, of: number) => void,
): { readonly read: readonly Read[]; readonly faults: readonly Finding[] } {
  const units = paperOf(box);
  // A table for the key that every proof multiplies: the same products, sooner.
  const Y = element(box.Y).precompute(8);
  const listed = new Set(open.pseudonyms.map(hex));
  const last = new Map<string, Read>();
  const seen = new Set<string>();
  const [faults, read]: [Finding[], Read[]] = [[], []];
  for (const [at, { place, ballot }] of ballots.entries()) {
    progress(at, ballots.length);
    const pieces = cut(units, ballot.body);
    if (!pieces) {
      faults.push(fault('V-14', place));
      continue;
    }
    const ciphers = ciphersOf(units, pieces).flat();
    const one: Read = { ballot, tracker: trackerOf(box.hash, ballot, ciphers), ciphers };
    if (!listed.has(hex(ballot.C))) faults.push(fault('V-R2', place));
    if (!follows(one, last.get(hex(ballot.C)), box.revote)) faults.push(fault('V-17', place));
    const names = [one.tracker, ...ciphers.filter((_, half) => half % 2 === 0)].map(hex);
    const known = seen.size;
    for (const name of names) seen.add(name);
    if (seen.size < known + names.length) faults.push(fault('V-18', place));
    const inside = findInside(box, Y, units, ballot, pieces);
    if (inside) faults.push(fault(inside, place));
    last.set(hex(ballot.C), one);
    read.push(one);
  }
  progress(ballots.length, ballots.length);
  return { read, faults };
}

/** What counts: of each pseudonym the ballot with the highest number, in the order of the board (protocol 2.7). */
export function countedOf(read: readonly Read[]): Read[] {
  const highest = new Map<string, number>();
  for (const { ballot } of read) {
    const person = hex(ballot.C);
    highest.set(person, Math.max(highest.get(person) ?? 0, ballot.seq));
  }
  return read.filter(({ ballot }) => {
    const person = hex(ballot.C);
    if (highest.get(person) !== ballot.seq) return false;
    return highest.delete(person);
  });
}
