import { checkBallots, countedOf } from './ballots';
import { type Bundle, type Files, findFileFaults, findTextFaults, readBundle } from './bundle';
import { provesItself } from './ceremony';
import { findChainFaults } from './chain';
import { type Finding, fault, type Verdict } from './codes';
import { same } from './hash';
import { checkOutcome } from './outcome';
import { countSigners } from './schnorr';
import { readSession, type Session } from './session';

/** What the vote stood on: keys, roll, manifest, list of pseudonyms (V-03, V-04, V-10, V-R1). */
function findSettingFaults({ org, keyset, roll, box }: Bundle, { open }: Session): Finding[] {
  const isRoll = roll.people.length === roll.N && roll.people.every((rid, at) => rid === at);
  const signers = keyset.first.map(({ SP }) => SP);
  const isManifest =
    box.profile === 'roll' &&
    same(box.rollHash, roll.hash) &&
    same(box.keysetHash, keyset.hash) &&
    same(box.Y, keyset.Y) &&
    box.N === roll.N &&
    same(open.boxHash, box.hash) &&
    countSigners('box-ok', signers, box.hash, open.signatures) >= org.t;
  const isList =
    open.pseudonyms.length === box.N &&
    open.pseudonyms.every((one, at) => at === 0 || Buffer.compare(open.pseudonyms[at - 1]!, one) < 0);
  const faults: [boolean, Finding][] = [
    [provesItself(org, keyset), fault('V-03')],
    [isRoll, fault('V-04')],
    [isManifest, fault('V-10')],
    [isList, fault('V-R1')],
  ];
  return faults.flatMap(([held, found]) => (held ? [] : [found]));
}

/**
 * Goes through a bundle by plain arithmetic, one equation after the other. A check that can't be made because what it needs can't
 * be read is not reported: the reason is.
 */
export function verify(files: Files, progress: (done: number, of: number) => void = () => {}): Verdict {
  const listed = [...findFileFaults(files), ...findTextFaults(files)];
  const stop = (faults: readonly Finding[]): Verdict => ({ faults: [...listed, ...faults], ignored: [] });
  const bundle = readBundle(files);
  if (!('box' in bundle)) return stop(bundle);
  const session = readSession(bundle.board);
  if (!('open' in session)) return stop(session);
  const { read, faults } = checkBallots(bundle.box, session, progress);
  const counted = countedOf(read).length;
  const found = [
    ...findSettingFaults(bundle, session),
    ...findChainFaults(bundle, session),
    ...faults,
    ...(session.close.counted === counted ? [] : [fault('V-21')]),
    ...(counted <= bundle.box.N ? [] : [fault('V-23')]),
  ];
  // Nothing can be added up from ballots that are no ballots.
  if (found.some(({ check }) => check === 'V-14')) return stop(found);
  const outcome = checkOutcome(bundle, session, read);
  return { faults: [...listed, ...found, ...outcome.faults], ignored: outcome.ignored };
}
