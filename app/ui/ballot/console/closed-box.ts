import type { Checkpoint } from '../../../domain/ballot/sealed/board';
import { sameBytes, utf8 } from '../../../domain/ballot/sealed/bytes';
import { combine } from '../../../domain/ballot/sealed/combine';
import { readCanonical } from '../../../domain/ballot/sealed/document';
import { aggregateEntry, partialEntry, result as resultSchema } from '../../../domain/ballot/sealed/entries';
import { isRightPartial, type Opening } from '../../../domain/ballot/sealed/partial';
import { writeResult } from '../../../domain/ballot/sealed/result';
import { countsOf } from '../../../domain/ballot/sealed/tally';
import { type Bundle, readBundle } from '../../../domain/ballot/sealed/verify/bundle';
import type { Finding } from '../../../domain/ballot/sealed/verify/finding';
import { readSession } from '../../../domain/ballot/sealed/verify/session';
import { verifyClosed } from '../../../domain/ballot/sealed/verify/verify';
import type { Papers } from './box-check';

/** A box as a console fetched it. */
export type Fetched = { readonly papers: Papers; readonly board: string; readonly checkpoints: string };

/** What a console came to: only `opening` may be decrypted, and only `checkpoint`, which holds the close, be signed. */
export type Examined =
  | { readonly faults: readonly Finding[] }
  | { readonly tooFew: true }
  | { readonly opening: Opening; readonly checkpoint: Checkpoint; readonly counted: number };

type Progress = (done: number, of: number) => void;

const finding = (check: Finding['check'], at = ''): Finding => ({ check, at });

function read({ papers, board, checkpoints }: Fetched): Bundle | Finding[] {
  const files = {
    'org.json': papers.org,
    'keyset.json': papers.keyset,
    'roll.json': papers.roll,
    'box.json': papers.box,
    'board.jsonl': board,
    'checkpoints.jsonl': checkpoints,
  };
  return readBundle(new Map(Object.entries(files).map(([name, text]) => [name, utf8(text)])));
}

/** The board as far as the server has signed for it; what came later is shares, which prove themselves. */
function signedPart(bundle: Bundle): Bundle {
  const { manifest } = bundle.box;
  return {
    ...bundle,
    board: bundle.board.slice(0, bundle.checkpoints.at(-1)?.size ?? 0),
    // The scrutineers who vouch for the close are the ones who check it now: their signatures come with their shares.
    box: { ...bundle.box, manifest: { ...manifest, witnessQuorum: 0 } },
  };
}

/** Whether the sums that the server would have decrypted are those of the ballots (SCV1 5, cases 50 and 52). */
function isAnnounced(bundle: Bundle, { closeHash, slots }: Opening): boolean {
  const entry = bundle.board.find(({ type }) => type === 'aggregate');
  const said = aggregateEntry.safeParse(readCanonical(entry && 'source' in entry ? entry.source : ''));
  return (
    said.success &&
    sameBytes(said.data.closeHash, closeHash) &&
    said.data.slots.length === slots.length &&
    slots.every(({ alpha, beta }, at) => {
      const [a, b] = said.data.slots[at]!;
      return sameBytes(alpha, a) && sameBytes(beta, b);
    })
  );
}

/** Everything a scrutineer goes through before decrypting (SCV1 2.10), from the ballots themselves. */
export function examine(fetched: Fetched, progress: Progress): Examined {
  const whole = read(fetched);
  if (!('board' in whole)) return { faults: whole };
  const bundle = signedPart(whole);
  const closed = verifyClosed(bundle, undefined, progress);
  if (closed.faults.length > 0) return { faults: closed.faults };
  if (!closed.opening) return { tooFew: true };
  if (!isAnnounced(bundle, closed.opening)) return { faults: [finding('V-22')] };
  const session = readSession(bundle.board);
  if (!('ballots' in session)) return { faults: session };
  const { place, counted } = session.close;
  const checkpoint = bundle.checkpoints.find(({ size }) => size === place + 1);
  if (!checkpoint) return { faults: [finding('V-12', 'close')] };
  const { size, head, root, time } = checkpoint;
  return { opening: closed.opening, checkpoint: { size, head, root, time }, counted };
}

/** Whether a proposed result is, to the letter, what the shares on the board open the sums to (SCV1 2.11). */
export function isResult(
  fetched: Fetched,
  { opening, counted }: { opening: Opening; counted: number },
  text: string,
) {
  const bundle = read(fetched);
  const said = resultSchema.safeParse(readCanonical(text));
  if (!('board' in bundle) || !said.success) return false;
  const { manifest, paper } = bundle.box;
  const { trustees } = said.data;
  const shares = sharesOf(bundle, opening).filter(({ trustee }) => trustees.includes(trustee));
  const named = trustees.flatMap((j) => shares.find(({ trustee }) => trustee === j) ?? []);
  if (named.length !== bundle.org.t || new Set(trustees).size !== trustees.length) return false;
  const flat = countsOf(paper.units, combine(opening.slots, named), counted, manifest.N);
  if (!flat) return false;
  return writeResult(bundle.box, opening, { counted, counts: flat, trustees }) === text;
}

/** The right shares on the board. */
function sharesOf({ board, keyset }: Bundle, opening: Opening) {
  return board.flatMap((entry) => {
    if (entry.type !== 'partial') return [];
    const share = partialEntry.safeParse(readCanonical(entry.source));
    if (!share.success) return [];
    const { j, D, R1, R2, z } = share.data;
    const partial = { trustee: j, factors: D, baseCommitment: R1, slotCommitment: R2, response: z };
    const key = keyset.VK[j - 1];
    return key && isRightPartial(opening, key, partial) ? [partial] : [];
  });
}
