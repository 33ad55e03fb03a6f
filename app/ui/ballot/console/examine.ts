import type { Checkpoint } from '#app/domain/ballot/sealed/board';
import { sameBytes } from '#app/domain/ballot/sealed/bytes';
import { combine } from '#app/domain/ballot/sealed/combine';
import { readCanonical } from '#app/domain/ballot/sealed/document';
import { aggregateEntry, partialEntry, result as resultDocument } from '#app/domain/ballot/sealed/entries';
import {
  isRightPartial,
  isSignedPartial,
  type Opening,
  type PartialDecryption,
} from '#app/domain/ballot/sealed/partial';
import { writeResult } from '#app/domain/ballot/sealed/result';
import { countsOf } from '#app/domain/ballot/sealed/tally';
import { type Bundle, type BundleFiles, readBundle } from '#app/domain/ballot/sealed/verify/bundle';
import { type Finding, finding } from '#app/domain/ballot/sealed/verify/finding';
import { readSession } from '#app/domain/ballot/sealed/verify/session';
import { verifyClosed } from '#app/domain/ballot/sealed/verify/verify';

/** What a console found out of a closed box, all by itself. */
export type Examined = {
  /** Nothing is decrypted or signed with a single one. */
  readonly faults: readonly Finding[];
  /** Fewer ballots than keep each of them secret. */
  readonly isFew: boolean;
  readonly opening: Opening | null;
  /** What this console puts its name to: the signed state of the board that holds the close. */
  readonly close: Checkpoint | null;
  /** Whether the proposed result is what the shares on the board come to; null where none was proposed. */
  readonly isRight: boolean | null;
};

export type Question = {
  readonly files: BundleFiles;
  /** The hash of the keys that this scrutineer's own key file names. */
  readonly keys: Uint8Array;
  readonly proposed: string | null;
};

const refused = (...faults: readonly Finding[]): Examined => ({
  faults,
  isFew: false,
  opening: null,
  close: null,
  isRight: null,
});

/** Goes through the board of a closed box (SCV1 2.10), and where a result is proposed, through its arithmetic too. */
export function examine(asked: Question, progress: (done: number, of: number) => void): Examined {
  const read = readBundle(asked.files);
  if (!('board' in read)) return refused(...read);
  if (!sameBytes(read.keyset.hash, asked.keys)) return refused(finding('V-10', 'keyset.json'));
  // The close has no witness before the first console has gone through it: this is how it gets its witnesses.
  const manifest = { ...read.box.manifest, witnessQuorum: 0 };
  const bundle: Bundle = { ...read, box: { ...read.box, manifest } };
  const { faults, opening } = verifyClosed(bundle, undefined, progress);
  const session = readSession(bundle.board);
  if (faults.length > 0 || !('close' in session)) return refused(...faults);
  if (!opening) return { ...refused(), isFew: true };
  const close = bundle.checkpoints.find(({ size }) => size === session.close.place + 1) ?? null;
  if (!close || !isSummed(bundle, opening)) return refused(finding(close ? 'V-22' : 'V-12'));
  const { proposed } = asked;
  const isRight = proposed === null ? null : isResult(bundle, opening, session.close.counted, proposed);
  return { faults: [], isFew: false, opening, close, isRight };
}

const documentsOf = ({ board }: Bundle, type: 'aggregate' | 'partial') =>
  board.flatMap((entry) => (entry.type === type ? [readCanonical(entry.source)] : []));

/** Whether the sums that the server put on the board are those of the counted ballots (V-22; SCV1 5, cases 50 and 52). */
function isSummed(bundle: Bundle, { slots, closeHash }: Opening): boolean {
  const said = aggregateEntry.safeParse(documentsOf(bundle, 'aggregate')[0]).data;
  return (
    said !== undefined &&
    sameBytes(said.closeHash, closeHash) &&
    said.slots.length === slots.length &&
    slots.every(({ alpha, beta }, at) => {
      const [one, other] = said.slots[at]!;
      return sameBytes(alpha, one) && sameBytes(beta, other);
    })
  );
}

/** The right and signed shares on the board, one a scrutineer. */
function sharesOf(bundle: Bundle, opening: Opening): PartialDecryption[] {
  const right: PartialDecryption[] = [];
  for (const document of documentsOf(bundle, 'partial')) {
    const read = partialEntry.safeParse(document).data;
    const [share, signer] = [
      bundle.keyset.VK[(read?.j ?? 0) - 1],
      bundle.keyset.first[(read?.j ?? 0) - 1]?.SP,
    ];
    if (!read || !share || !signer || right.some(({ trustee }) => trustee === read.j)) continue;
    const { j, D, R1, R2, z, sig } = read;
    const partial = { trustee: j, factors: D, baseCommitment: R1, slotCommitment: R2, response: z };
    if (isRightPartial(opening, share, partial) && isSignedPartial(opening, share, signer, partial, sig)) {
      right.push(partial);
    }
  }
  return right;
}

/** Whether writing the result again from the shares that it names comes to the same text, letter by letter. */
function isResult(bundle: Bundle, opening: Opening, counted: number, proposed: string): boolean {
  const named = resultDocument.safeParse(readCanonical(proposed)).data?.trustees ?? [];
  const right = sharesOf(bundle, opening);
  const shares = named.flatMap((j) => right.find(({ trustee }) => trustee === j) ?? []);
  if (named.length !== bundle.org.t || shares.length !== named.length) return false;
  if (new Set(named).size !== named.length) return false;
  const { box } = bundle;
  const counts = countsOf(box.paper.units, combine(opening.slots, shares), counted, box.manifest.N);
  return counts !== null && writeResult(box, opening, { counted, counts, trustees: named }) === proposed;
}
