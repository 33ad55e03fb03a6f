import type { Ballot } from '../ballot';
import { chance } from '../chance';
import { aggregate, countedOf } from '../count';
import { type Check, checkFast } from '../equation';
import type { BallotFault } from '../faults';
import type { Opening } from '../partial';
import { batchesOf, findingsOf, judge, readBallots } from './ballots';
import { type Bundle, type BundleFiles, findFileFaults, findTextFaults, readBundle } from './bundle';
import { findChainFaults } from './chain';
import { type Finding, finding } from './finding';
import { checkOutcome } from './outcome';
import { readCount, readSession, type Session } from './session';
import { findSettingFaults } from './setting';

/** What verifying a bundle came to: nothing in `faults` is PASS. `ignored` names wrong shares that were not needed. */
export type Verdict = { readonly faults: readonly Finding[]; readonly ignored: readonly Finding[] };

const failed = (faults: readonly Finding[]): Verdict => ({ faults, ignored: [] });

type Progress = (done: number, of: number) => void;

/** What a closed box holds, once nothing is wrong with it: the only thing a scrutineer may decrypt. */
export type Closed = {
  readonly faults: readonly Finding[];
  /** Null with any fault or with too few ballots to keep single ones secret (SCV1 2.10, 3). */
  readonly opening: Opening | null;
};

/** Ballots that are proved at once: few where somebody watches the progress, more elsewhere, where one sum is cheaper than many. */
const [here, apart] = [64, 256];

type Verdicts = readonly (readonly (BallotFault | null)[])[];

/** Judges the proofs of ballots of a box, given by its manifest's text: null for a good one. It may be elsewhere and take its time. */
export type Judge = (box: string, ballots: readonly Ballot[]) => Promise<readonly (BallotFault | null)[]>;

/** Everything up to the close but the proofs: setting, board, every ballot, how many count. */
function readClosed(bundle: Bundle, session: Session) {
  const { posted, faults } = readBallots(bundle, session);
  const counted = countedOf(posted);
  const { N, minBallots } = bundle.box.manifest;
  return {
    posted,
    counted,
    isEnough: counted.length >= minBallots,
    /** With what the proofs came to. A ballot of a wrong length was found malformed before. */
    faults: (judged: Verdicts): readonly Finding[] => [
      ...findSettingFaults(bundle, session),
      ...findChainFaults(bundle, session),
      ...faults,
      ...findingsOf(session, judged).filter(
        ({ check, at }) => !faults.some((known) => known.check === check && known.at === at),
      ),
      ...(session.close.counted === counted.length ? [] : [finding('V-21')]),
      ...(counted.length <= N ? [] : [finding('V-23')]),
    ],
  };
}

function judgeAll({ box }: Bundle, session: Session, check: Check, progress: Progress): Verdicts {
  let done = 0;
  return batchesOf(session, here).map((ballots) => {
    const judged = judge(box.paper, ballots, check);
    done += ballots.length;
    progress(done, session.ballots.length);
    return judged;
  });
}

/**
 * What a scrutineer's console goes through by itself before it decrypts (SCV1 2.10), from the papers it holds and the board it
 * fetched. That one close is decrypted once only is for the console to remember. The witnesses of the close sign along with their shares,
 * so a console asks with a witness quorum of none.
 */
export function verifyClosed(
  bundle: Bundle,
  check: Check = checkFast(chance),
  progress: Progress = () => {},
): Closed {
  const session = readSession(bundle.board);
  if (!('ballots' in session)) return { faults: session, opening: null };
  const { counted, isEnough, faults: faultsOf } = readClosed(bundle, session);
  const faults = faultsOf(judgeAll(bundle, session, check, progress));
  if (faults.length > 0 || !isEnough) return { faults, opening: null };
  const { paper } = bundle.box;
  const slots = aggregate(paper, counted);
  return { faults, opening: { boxHash: paper.boxHash, closeHash: session.close.hash, slots } };
}

/** A bundle whose documents were read, or the verdict where that came to nothing. */
function begin(files: BundleFiles) {
  const listed = [...findFileFaults(files), ...findTextFaults(files)];
  const bundle = readBundle(files);
  if (!('board' in bundle)) return failed([...listed, ...bundle]);
  const [session, count] = [readSession(bundle.board), readCount(bundle.board)];
  if (!('ballots' in session)) return failed([...listed, ...session]);
  if (!('aggregate' in count)) return failed([...listed, ...count]);
  return { listed, bundle, session, count };
}

type Begun = Exclude<ReturnType<typeof begin>, Verdict>;

const read = (begun: Begun) => readClosed(begun.bundle, begun.session);

function conclude(
  { listed, bundle, session, count }: Begun,
  closed: ReturnType<typeof read>,
  judged: Verdicts,
): Verdict {
  const before = [...listed, ...closed.faults(judged)];
  // Sums over malformed ballots mean nothing.
  if (before.some((fault) => fault.check === 'V-14')) return failed(before);
  const outcome = checkOutcome(bundle, session, count, closed.posted);
  return { faults: [...before, ...outcome.faults], ignored: outcome.ignored };
}

/** Goes through a whole bundle as anybody can (SCV1 2.12), believing nothing but the arithmetic. */
export function verifyBundle(
  files: BundleFiles,
  check: Check = checkFast(chance),
  progress: Progress = () => {},
): Verdict {
  const begun = begin(files);
  if ('faults' in begun) return begun;
  return conclude(begun, read(begun), judgeAll(begun.bundle, begun.session, check, progress));
}

/** The same with the proofs judged elsewhere, on several cores at a time, while the rest goes on here. */
export async function verifyBundleApart(
  files: BundleFiles,
  judge: Judge,
  progress: Progress = () => {},
): Promise<Verdict> {
  const begun = begin(files);
  if ('faults' in begun) return begun;
  const { session } = begun;
  const source = new TextDecoder().decode(files.get('box.json'));
  let done = 0;
  const judging = batchesOf(session, apart).map(async (ballots) => {
    const judged = await judge(source, ballots);
    done += ballots.length;
    progress(done, session.ballots.length);
    return judged;
  });
  const closed = read(begun);
  return conclude(begun, closed, await Promise.all(judging));
}
