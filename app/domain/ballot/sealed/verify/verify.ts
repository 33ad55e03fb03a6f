import { chance } from '../chance';
import { type Check, checkTogether } from '../equation';
import { checkBallots } from './ballots';
import { type BundleFiles, findFileFaults, readBundle } from './bundle';
import { findChainFaults } from './chain';
import type { Finding } from './finding';
import { checkOutcome } from './outcome';
import { readSession } from './session';
import { findSettingFaults } from './setting';

/** What verifying a bundle came to: nothing in `faults` is PASS. `ignored` names wrong shares that were not needed. */
export type Verdict = { readonly faults: readonly Finding[]; readonly ignored: readonly Finding[] };

const failed = (faults: readonly Finding[]): Verdict => ({ faults, ignored: [] });

/** Goes through a whole bundle as anybody can (SCV1 2.12), believing nothing but the arithmetic. */
export function verifyBundle(
  files: BundleFiles,
  check: Check = checkTogether(chance),
  progress: (done: number, of: number) => void = () => {},
): Verdict {
  const listed = findFileFaults(files);
  const bundle = readBundle(files);
  if (!('board' in bundle)) return failed([...listed, ...bundle]);
  const session = readSession(bundle.board);
  if (!('ballots' in session)) return failed([...listed, ...session]);
  const ballots = checkBallots(bundle, session, check, progress);
  const before = [
    ...listed,
    ...findSettingFaults(bundle, session),
    ...findChainFaults(bundle, session),
    ...ballots.faults,
  ];
  // Sums over malformed ballots mean nothing.
  if (ballots.faults.some((fault) => fault.check === 'V-14')) return failed(before);
  const outcome = checkOutcome(bundle, session, ballots.posted);
  return { faults: [...before, ...outcome.faults], ignored: outcome.ignored };
}
