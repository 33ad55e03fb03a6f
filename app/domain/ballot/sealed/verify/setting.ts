import { sameBytes } from '../bytes';
import { isKeyset } from '../ceremony/keyset';
import { isPseudonymList } from '../eligibility';
import { isSigned } from '../signature';
import type { Bundle } from './bundle';
import { type Finding, finding } from './finding';
import type { Session } from './session';

/** How many different scrutineers signed this. */
export function countSigners(
  { keyset }: Bundle,
  tag: 'SCV1/box-ok' | 'SCV1/result-ok',
  message: Uint8Array,
  signatures: readonly { readonly i: number; readonly sig: Uint8Array }[],
): number {
  const good = signatures.filter(({ i, sig }) => {
    const key = keyset.first[i - 1]?.SP;
    return key !== undefined && isSigned(tag, key, message, sig);
  });
  return new Set(good.map(({ i }) => i)).size;
}

/** Whether the roll is as long as it says, with people numbered from 0 (V-04). */
const isRoll = ({ roll }: Bundle): boolean =>
  roll.people.length === roll.N && roll.people.every(({ rid }, at) => rid === at);

function isManifest(bundle: Bundle, { open }: Session): boolean {
  const { manifest, paper } = bundle.box;
  return (
    manifest.profile === 'roll' &&
    sameBytes(manifest.rollHash, bundle.roll.hash) &&
    sameBytes(manifest.keysetHash, bundle.keyset.hash) &&
    sameBytes(manifest.Y, bundle.keyset.Y) &&
    manifest.N === bundle.roll.N &&
    sameBytes(open.boxHash, paper.boxHash) &&
    countSigners(bundle, 'SCV1/box-ok', paper.boxHash, open.signatures) >= bundle.org.t
  );
}

/** What the vote stood on: keys, roll, manifest, pseudonyms (V-03, V-04, V-10, V-R1). */
export function findSettingFaults(bundle: Bundle, session: Session): Finding[] {
  const { N } = bundle.box.manifest;
  return [
    ...(isKeyset(bundle.org, bundle.keyset) ? [] : [finding('V-03')]),
    ...(isRoll(bundle) ? [] : [finding('V-04')]),
    ...(isManifest(bundle, session) ? [] : [finding('V-10')]),
    ...(isPseudonymList(session.open.pseudonyms, N) ? [] : [finding('V-R1')]),
  ];
}
