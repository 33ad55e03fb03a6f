import { ciphersHash, ciphersOf, cutBody, trackerOf } from '#app/domain/ballot/sealed/ballot';
import type { Manifest } from '#app/domain/ballot/sealed/box';
import { codeOf } from '#app/domain/ballot/sealed/code';
import { countedOf, type Posted } from '#app/domain/ballot/sealed/count';
import { optionsOf, subjectsOf } from '#app/domain/ballot/sealed/kinds';
import type { Decision } from '#app/domain/ballot/sealed/rule';
import { type Bundle, type BundleFiles, readBundle } from '#app/domain/ballot/sealed/verify/bundle';
import type { Finding } from '#app/domain/ballot/sealed/verify/finding';
import { readCount, readSession, type Session } from '#app/domain/ballot/sealed/verify/session';
import { type Judge, verifyBundleApart } from '#app/domain/ballot/sealed/verify/verify';

/** How far the checks came: a document that can't be read leaves nothing to check after it. */
export type Reach = 'documents' | 'board' | 'ballots' | 'all';

/** An item with its counts, by subject and option, as the box's own result states them. */
export type ItemResult = {
  readonly title: string;
  readonly kind: Manifest['items'][number]['question']['kind'];
  readonly rule: Manifest['items'][number]['rule'];
  readonly subjects: readonly string[];
  readonly options: readonly string[];
  readonly counts: readonly (readonly number[])[];
  readonly decision: Decision;
};

export type BoxResult = {
  readonly title: string;
  readonly people: number;
  readonly quorum: Manifest['quorum'];
  readonly opens: number;
  readonly closes: number;
  readonly counted: number;
  readonly quorate: boolean;
  readonly items: readonly ItemResult[];
};

/** A ballot on the board under its code; a replaced one names the code that counts in its place. */
export type Standing = { readonly mark: string; readonly replacedBy?: string };

/** Everything that the page shows about a bundle; plain data, since it comes out of a worker. */
export type Report = {
  readonly reach: Reach;
  readonly faults: readonly Finding[];
  readonly ignored: readonly Finding[];
  readonly result: BoxResult | null;
  readonly codes: ReadonlyMap<string, Standing>;
};

function resultOf({ box, board }: Bundle): BoxResult | null {
  const count = readCount(board);
  if (!('result' in count)) return null;
  const { title, N, quorum, opens, closes, items } = box.manifest;
  const { counted, quorate, items: said } = count.result;
  const results = items.map(({ title, question, rule }, at) => ({
    title,
    kind: question.kind,
    rule,
    subjects: subjectsOf(question),
    options: optionsOf(question),
    counts: said[at]?.counts ?? [],
    decision: said[at]?.decision ?? {},
  }));
  return { title, people: N, quorum, opens, closes, counted, quorate, items: results };
}

function codesOf({ box: { paper } }: Bundle, { ballots }: Session): Map<string, Standing> {
  const posted = ballots.flatMap(({ ballot }): Posted[] => {
    const pieces = cutBody(paper.units, ballot.body);
    if (!pieces) return [];
    const held = ciphersHash(ciphersOf(paper.units, pieces));
    return [{ ballot, tracker: trackerOf(paper.boxHash, ballot, held) }];
  });
  const counts = new Map(countedOf(posted).map((one) => [one.ballot.pseudonym.join(), codeOf(one.tracker)]));
  return new Map(
    posted.map(({ ballot, tracker }) => {
      const [code, counted] = [codeOf(tracker), counts.get(ballot.pseudonym.join())!];
      return [code, { mark: ballot.mark, ...(counted === code ? {} : { replacedBy: counted }) }];
    }),
  );
}

function reachOf(faults: readonly Finding[], session: object, result: BoxResult | null): Reach {
  if (!('ballots' in session) || !result) return 'board';
  return faults.some(({ check }) => check === 'V-14') ? 'ballots' : 'all';
}

/**
 * Verifies a bundle and gathers what people want to read of it. `progress` is told how many ballots of how many are checked;
 * `judge` may check proofs elsewhere.
 */
export async function examine(
  files: BundleFiles,
  judge: Judge,
  progress: (done: number, of: number) => void,
): Promise<Report> {
  const { faults, ignored } = await verifyBundleApart(files, judge, progress);
  const bundle = readBundle(files);
  if (!('board' in bundle)) {
    return { reach: 'documents', faults, ignored, result: null, codes: new Map() };
  }
  const [session, result] = [readSession(bundle.board), resultOf(bundle)];
  const codes = 'ballots' in session ? codesOf(bundle, session) : new Map<string, Standing>();
  return { reach: reachOf(faults, session, result), faults, ignored, result, codes };
}
