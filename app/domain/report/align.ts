import type { Block, BlockDraft } from './document';
import { bestRising, type Pairing } from './sequence';
import { type Bigrams, bigrams, fold, similarity } from './similarity';

/** Ids by what became of them; `moved` ones keep their text at another place and are in no other list. */
export type Changes = {
  same: string[];
  changed: string[];
  moved: string[];
  added: string[];
  removed: string[];
};

const NEAR = 500;
const MOVED_AT_LEAST = 8;
const EVERY_PAIR_UP_TO = 40_000;
const REACH = 40;
const TABLE_UP_TO = 1_000_000;

type Match = { old: number; next: number };
type Side = { keys: string[]; from: number; to: number };

/** Positions in the span by key; null where the key occurs more than once. */
function singles({ keys, from, to }: Side): Map<string, number | null> {
  const places = new Map<string, number | null>();
  for (let at = from; at < to; at++) places.set(keys[at]!, places.has(keys[at]!) ? null : at);
  return places;
}

/** The longest common subsequence of two short spans, by the usual table. */
function byTable(a: Side, b: Side, found: Match[]): void {
  const width = b.to - b.from + 1;
  const best = new Uint16Array((a.to - a.from + 1) * width);
  for (let i = a.to - a.from - 1; i >= 0; i--)
    for (let j = width - 2; j >= 0; j--)
      best[i * width + j] =
        a.keys[a.from + i] === b.keys[b.from + j]
          ? best[(i + 1) * width + j + 1]! + 1
          : Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
  for (let i = 0, j = 0; i < a.to - a.from && j < width - 1; ) {
    if (a.keys[a.from + i] === b.keys[b.from + j]) found.push({ old: a.from + i++, next: b.from + j++ });
    else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i++;
    else j++;
  }
}

/** Equal paragraphs in the same order: ends first, then those that occur once on both sides, then the spans between. */
function matchEqual(a: Side, b: Side, found: Match[]): void {
  while (a.from < a.to && b.from < b.to && a.keys[a.from] === b.keys[b.from])
    found.push({ old: a.from++, next: b.from++ });
  while (a.from < a.to && b.from < b.to && a.keys[a.to - 1] === b.keys[b.to - 1])
    found.push({ old: --a.to, next: --b.to });
  if (a.from === a.to || b.from === b.to) return;
  const here = singles(a);
  const candidates: Pairing[] = [];
  for (const [key, next] of singles(b)) {
    const old = here.get(key);
    if (next !== null && typeof old === 'number') candidates.push({ old, next, worth: 1 });
  }
  const anchors = bestRising(candidates);
  if (anchors.length === 0) {
    if ((a.to - a.from) * (b.to - b.from) <= TABLE_UP_TO) byTable(a, b, found);
    return;
  }
  let [old, next] = [a.from, b.from];
  for (const anchor of [...anchors, { old: a.to, next: b.to }]) {
    matchEqual(
      { keys: a.keys, from: old, to: anchor.old },
      { keys: b.keys, from: next, to: anchor.next },
      found,
    );
    if (anchor.old < a.to) found.push({ old: anchor.old, next: anchor.next });
    [old, next] = [anchor.old + 1, anchor.next + 1];
  }
}

/** The near-equal paragraphs of one gap, in order and worth most together; a large gap is compared along its diagonal only. */
function matchNear(olds: number[], nexts: number[], worth: (old: number, next: number) => number): Match[] {
  const all = olds.length * nexts.length <= EVERY_PAIR_UP_TO;
  const candidates: Pairing[] = [];
  for (const [place, next] of nexts.entries()) {
    const middle = Math.floor((place * olds.length) / nexts.length);
    const first = all ? 0 : Math.max(0, middle - REACH);
    for (const old of olds.slice(first, all ? undefined : middle + REACH + 1)) {
      const likeness = worth(old, next);
      if (likeness >= NEAR) candidates.push({ old, next, worth: likeness });
    }
  }
  return bestRising(candidates);
}

/** What is left unmatched, cut into gaps at the neighbours that are matched on both sides. */
function gapsBetween(
  sorted: readonly Match[],
  oldTaken: ReadonlySet<number>,
  nextTaken: ReadonlySet<number>,
  ends: Match,
) {
  const free = (from: number, to: number, taken: ReadonlySet<number>) =>
    Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step).filter((at) => !taken.has(at));
  let [old, next] = [0, 0];
  return [...sorted, ends].map((match) => {
    const gap = { olds: free(old, match.old, oldTaken), nexts: free(next, match.next, nextTaken) };
    [old, next] = [match.old + 1, match.next + 1];
    return gap;
  });
}

/**
 * Gives each paragraph of a new version its id: an equal text keeps the id it had, a near-equal one between the same
 * neighbours keeps it as changed, a text found at another place keeps it as moved, all others get `newId()`, which must
 * never repeat. The same input always gives the same answer.
 */
export function assignIds(
  previous: readonly Block[] | null,
  next: readonly BlockDraft[],
  newId: () => string,
): { blocks: Block[]; changes: Changes } {
  const before = previous ?? [];
  const oldKeys = before.map((block) => fold(block.text));
  const nextKeys = next.map((draft) => fold(draft.text));
  const inOrder: Match[] = [];
  matchEqual(
    { keys: oldKeys, from: 0, to: oldKeys.length },
    { keys: nextKeys, from: 0, to: nextKeys.length },
    inOrder,
  );
  inOrder.sort((a, b) => a.next - b.next);
  const partner = new Map(inOrder.map((match) => [match.next, match.old]));
  const taken = new Set(partner.values());

  const elsewhere = new Map<string, number[]>();
  for (const [at, key] of oldKeys.entries())
    if (!taken.has(at)) elsewhere.set(key, [...(elsewhere.get(key) ?? []), at]);
  const movedTo = new Set<number>();
  for (const [at, key] of nextKeys.entries()) {
    if (partner.has(at) || [...key].length < MOVED_AT_LEAST) continue;
    const old = elsewhere.get(key)?.shift();
    if (old === undefined) continue;
    partner.set(at, old);
    taken.add(old);
    movedTo.add(at);
  }

  const grams = new Map<string, Bigrams>();
  const gramsOf = (key: string) => {
    const known = grams.get(key) ?? bigrams(key);
    grams.set(key, known);
    return known;
  };
  const worth = (old: number, at: number) => {
    const bothTables = (before[old]!.kind === 'table') === (next[at]!.kind === 'table');
    if (!bothTables) return 0;
    return oldKeys[old] === nextKeys[at] ? 1000 : similarity(gramsOf(oldKeys[old]!), gramsOf(nextKeys[at]!));
  };
  const ends = { old: before.length, next: next.length };
  for (const { olds, nexts } of gapsBetween(inOrder, taken, new Set(partner.keys()), ends))
    for (const match of matchNear(olds, nexts, worth)) {
      partner.set(match.next, match.old);
      taken.add(match.old);
    }

  const changes: Changes = { same: [], changed: [], moved: [], added: [], removed: [] };
  const blocks = next.map((draft, ordinal): Block => {
    const old = before[partner.get(ordinal) ?? -1];
    const id = old?.id ?? newId();
    const kept = old?.text === draft.text ? 'same' : 'changed';
    changes[old === undefined ? 'added' : movedTo.has(ordinal) ? 'moved' : kept].push(id);
    return { ...draft, id, ordinal };
  });
  changes.removed = before.filter((_, at) => !taken.has(at)).map((block) => block.id);
  return { blocks, changes };
}
