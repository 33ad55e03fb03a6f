import { chance } from '../chance';
import { aggregate, countedOf } from '../count';
import { type Check, checkTogether } from '../equation';
import type { Opening } from '../partial';
import { checkBallots } from './ballots';
import { type Bundle, type BundleFiles, findFileFaults, readBundle } from './bundle';
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

/** Everything up to the close: setting, board, every ballot, how many count. */
function checkClosed(bundle: Bundle, session: Session, check: Check, progress: Progress) {
  const { posted, faults } = checkBallots(bundle, session, check, progress);
  const counted = countedOf(posted);
  const { N, minBallots } = bundle.box.manifest;
  return {
    posted,
    counted,
    isEnough: counted.length >= minBallots,
    faults: [
      ...findSettingFaults(bundle, session),
      ...findChainFaults(bundle, session),
      ...faults,
      ...(session.close.counted === counted.length ? [] : [finding('V-21')]),
      ...(counted.length <= N ? [] : [finding('V-23')]),
    ],
  };
}

/**
 * What a scrutineer's console goes through by itself before it decrypts (SCV1 2.10), from the papers it holds and the board it
 * fetched. That one close is decrypted once only is for the console to remember.
 */
export function verifyClosed(
  bundle: Bundle,
  check: Check = checkTogether(chance),
  progress: Progress = () => {},
): Closed {
  const session = readSession(bundle.board);
  if (!('ballots' in session)) return { faults: session, opening: null };
  const { faults, counted, isEnough } = checkClosed(bundle, session, check, progress);
  if (faults.length > 0 || !isEnough) return { faults, opening: null };
  const { paper } = bundle.box;
  const slots = aggregate(paper, counted);
  return { faults, opening: { boxHash: paper.boxHash, closeHash: session.close.hash, slots } };
}

/** Goes through a whole bundle as anybody can (SCV1 2.12), believing nothing but the arithmetic. */
export function verifyBundle(
  files: BundleFiles,
  check: Check = checkTogether(chance),
  progress: Progress = () => {},
): Verdict {
  const listed = findFileFaults(files);
  const bundle = readBundle(files);
  if (!('board' in bundle)) return failed([...listed, ...bundle]);
  const [session, count] = [readSession(bundle.board), readCount(bundle.board)];
  if (!('ballots' in session)) return failed([...listed, ...session]);
  if (!('aggregate' in count)) return failed([...listed, ...count]);
  const closed = checkClosed(bundle, session, check, progress);
  const before = [...listed, ...closed.faults];
  // Sums over malformed ballots mean nothing.
  if (before.some((fault) => fault.check === 'V-14')) return failed(before);
  const outcome = checkOutcome(bundle, session, count, closed.posted);
  return { faults: [...before, ...outcome.faults], ignored: outcome.ignored };
}
