import { type Ballot, ciphersHash, ciphersOf, cutBody, trackerOf } from '../ballot';
import { toBase64url } from '../base64url';
import { sameBytes } from '../bytes';
import type { Posted } from '../count';
import { mayVote } from '../eligibility';
import type { Check } from '../equation';
import { type BallotFault, findFaults } from '../faults';
import type { Paper } from '../paper';
import type { Bundle } from './bundle';
import { type Finding, finding } from './finding';
import type { Session } from './session';

/** A ballot with its name and its first halves; null where its length is another (V-14). */
function named(paper: Paper, ballot: Ballot) {
  const pieces = cutBody(paper.units, ballot.body);
  if (!pieces) return null;
  const ciphers = ciphersOf(paper.units, pieces);
  const tracker = trackerOf(paper.boxHash, ballot, ciphersHash(ciphers));
  return { ballot, tracker, alphas: ciphers.flat().map(({ alpha }) => toBase64url(alpha)) };
}

/** Whether a ballot follows the last of its pseudonym: 1, 2, 3 …, each naming the one before; only 1 where re-voting is off (V-17). */
function follows(ballot: Ballot, last: Posted | undefined, revote: boolean): boolean {
  if (!last) return ballot.seq === 1 && ballot.prev.length === 0;
  return revote && ballot.seq === last.ballot.seq + 1 && sameBytes(ballot.prev, last.tracker);
}

/** All ballots of the board, those replaced by a later one too, but for their proofs: form, order, eligibility, doubles (V-14, V-17, V-18, V-R2). */
export function readBallots(
  { box }: Bundle,
  { open, ballots }: Session,
): { readonly posted: readonly Posted[]; readonly faults: readonly Finding[] } {
  const faults: Finding[] = [];
  const posted: Posted[] = [];
  const [seen, last] = [new Set<string>(), new Map<string, Posted>()];
  const isEligible = mayVote(open.pseudonyms);
  for (const { place, ballot } of ballots) {
    const one = named(box.paper, ballot);
    if (!one) {
      faults.push(finding('V-14', place));
      continue;
    }
    const person = toBase64url(ballot.pseudonym);
    if (!isEligible(ballot)) faults.push(finding('V-R2', place));
    if (!follows(ballot, last.get(person), box.manifest.revote)) faults.push(finding('V-17', place));
    const names = [toBase64url(one.tracker), ...one.alphas];
    if (names.some((name) => seen.has(name)) || new Set(names).size < names.length) {
      faults.push(finding('V-18', place));
    }
    for (const name of names) seen.add(name);
    last.set(person, one);
    posted.push(one);
  }
  return { posted, faults };
}

/** The ballots in pieces that are proved at once. */
export const batchesOf = ({ ballots }: Session, size: number): readonly (readonly Ballot[])[] =>
  Array.from({ length: Math.ceil(ballots.length / size) }, (_, at) =>
    ballots.slice(at * size, (at + 1) * size).map(({ ballot }) => ballot),
  );

/** What the proofs of the batches came to, null for a good ballot, as findings (V-14, V-19, V-20). */
export const findingsOf = (
  { ballots }: Session,
  judged: readonly (readonly (BallotFault | null)[])[],
): Finding[] =>
  judged.flat().flatMap((fault, at) => (fault === null ? [] : [finding(fault, ballots[at]!.place)]));

/** What the proofs of one batch come to, ballot by ballot. */
export function judge(paper: Paper, ballots: readonly Ballot[], check: Check): (BallotFault | null)[] {
  const faults = findFaults(paper, ballots, check);
  return ballots.map((_, at) => faults.get(at) ?? null);
}
