import { append, checkpointHash, emptyBoard, leafOf, type Summary } from '../board';
import { sameBytes } from '../bytes';
import { rootOfFrontier } from '../merkle';
import { isSigned } from '../signature';
import type { Bundle, SignedCheckpoint } from './bundle';
import { type Finding, finding } from './finding';
import type { Session } from './session';

const agrees = (at: Summary, said: { readonly head: Uint8Array; readonly root: Uint8Array }): boolean =>
  sameBytes(at.head, said.head) && sameBytes(rootOfFrontier(at.frontier), said.root);

function countWitnesses({ box }: Bundle, { cosigs }: SignedCheckpoint, hash: Uint8Array): number {
  const good = cosigs.filter(({ w, sig }) => {
    const key = box.manifest.witnesses[w];
    return key !== undefined && isSigned('SCV1/cosign', key, hash, sig);
  });
  return new Set(good.map(({ w }) => w)).size;
}

/** The board as the checkpoints and the close saw it: chain, tree, signatures, order, witnesses of the close (V-12, V-13). */
export function findChainFaults(bundle: Bundle, { close }: Session): Finding[] {
  const { manifest, paper } = bundle.box;
  const summaries: Summary[] = [emptyBoard];
  for (const [place, entry] of bundle.board.entries()) {
    summaries.push(append(summaries[place]!, leafOf(paper.boxHash, place, entry)));
  }
  const faults: Finding[] = [];
  let before = { size: 0, time: 0 };
  let isClosed = false;
  for (const [at, checkpoint] of bundle.checkpoints.entries()) {
    const summary = summaries[checkpoint.size];
    const hash = checkpointHash(paper.boxHash, checkpoint);
    const good =
      summary !== undefined &&
      agrees(summary, checkpoint) &&
      checkpoint.size > before.size &&
      checkpoint.time >= before.time &&
      isSigned('SCV1/checkpoint', manifest.boardKey, hash, checkpoint.sig);
    if (!good) faults.push(finding('V-12', at));
    before = checkpoint;
    if (checkpoint.size > close.place && countWitnesses(bundle, checkpoint, hash) >= manifest.witnessQuorum) {
      isClosed = true;
    }
  }
  const isComplete = isClosed && before.size === bundle.board.length;
  if (!isComplete) faults.push(finding('V-12', 'close'));
  const isSound = close.size === close.place && agrees(summaries[close.place]!, close);
  if (!isSound || !sameBytes(close.boxHash, paper.boxHash)) faults.push(finding('V-13', close.place));
  return faults;
}
