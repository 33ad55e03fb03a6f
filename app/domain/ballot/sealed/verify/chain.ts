import { append, checkpointHash, emptyBoard, leafOf, type Summary } from '../board';
import { sameBytes } from '../bytes';
import { rootOfFrontier } from '../merkle';
import { isSigned } from '../signature';
import type { Bundle, SignedCheckpoint } from './bundle';
import { type Finding, finding } from './finding';
import type { Session } from './session';

const agrees = (at: Summary, said: { readonly head: Uint8Array; readonly root: Uint8Array }): boolean =>
  sameBytes(at.head, said.head) && sameBytes(rootOfFrontier(at.frontier), said.root);

/** Whether every signature on a checkpoint holds, each witness's at most once: none is there for show. */
function isSignedThrough({ box }: Bundle, checkpoint: SignedCheckpoint): boolean {
  const { boardKey, witnesses } = box.manifest;
  const hash = checkpointHash(box.paper.boxHash, checkpoint);
  const seen = new Set(checkpoint.cosigs.map(({ w }) => w));
  return (
    isSigned('SCV1/checkpoint', boardKey, hash, checkpoint.sig) &&
    seen.size === checkpoint.cosigs.length &&
    checkpoint.cosigs.every(({ w, sig }) => {
      const key = witnesses[w];
      return key !== undefined && isSigned('SCV1/cosign', key, hash, sig);
    })
  );
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
    // A size that no board has is not hashed: it may not fit into the form of a checkpoint.
    const good =
      summary !== undefined &&
      agrees(summary, checkpoint) &&
      checkpoint.size > before.size &&
      checkpoint.time >= before.time &&
      isSignedThrough(bundle, checkpoint);
    if (!good) faults.push(finding('V-12', at));
    before = checkpoint;
    if (checkpoint.size > close.place && checkpoint.cosigs.length >= manifest.witnessQuorum) isClosed = true;
  }
  const isComplete = isClosed && before.size === bundle.board.length;
  if (!isComplete) faults.push(finding('V-12', 'close'));
  const isSound =
    close.size === close.place && agrees(summaries[close.place]!, close) && close.closedAt >= manifest.opens;
  if (!isSound || !sameBytes(close.boxHash, paper.boxHash)) faults.push(finding('V-13', close.place));
  return faults;
}
