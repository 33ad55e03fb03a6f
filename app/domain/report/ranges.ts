import type { Block } from './document';

/** Paragraphs read, as inclusive pairs of 0-based ordinals: sorted, disjoint and never touching. */
export type Ranges = readonly (readonly [from: number, to: number])[];

const MOST_RANGES = 5_000;

/** The ranges joined where they meet or overlap; takes any order. */
function join(pairs: readonly (readonly [number, number])[]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [from, to] of [...pairs].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

const isPair = (value: unknown): value is [number, number] =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every(Number.isSafeInteger) &&
  value[0] >= 0 &&
  value[0] <= value[1];

/** What a browser reported, brought into form and cut at the document's end; null where it is no list of ranges at all. */
export function normalise(input: unknown, length: number): Ranges | null {
  if (!Array.isArray(input) || input.length > MOST_RANGES || !input.every(isPair)) return null;
  return join(
    input.filter(([from]) => from < length).map(([from, to]) => [from, Math.min(to, length - 1)] as const),
  );
}

export const merge = (a: Ranges, b: Ranges): Ranges => join([...a, ...b]);

/** The ranges with one more; `from` and `to` are inclusive and must be in order. */
export const addRange = (ranges: Ranges, from: number, to: number): Ranges => join([...ranges, [from, to]]);

/** How many paragraphs the ranges hold. */
export const count = (ranges: Ranges): number => ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0);

/** Whether the paragraph with this ordinal is in the ranges. */
export function contains(ranges: Ranges, ordinal: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = ranges[middle]!;
    if (ordinal < from) high = middle - 1;
    else if (ordinal > to) low = middle + 1;
    else return true;
  }
  return false;
}

/** The ranges in one line, such as `1-40,43-51` or `7`; empty for nothing read. */
export const toText = (ranges: Ranges): string =>
  ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',');

/** The ranges of such a line, cut at the document's end; null where the line is not one. */
export function parse(text: string, length: number): Ranges | null {
  if (text === '') return [];
  if (!/^\d{1,9}(-\d{1,9})?(,\d{1,9}(-\d{1,9})?)*$/.test(text)) return null;
  const pairs = text.split(',').map((part) => {
    const [from, to] = part.split('-').map(Number);
    return [from, to ?? from];
  });
  return normalise(pairs, length);
}

/** Ids of the paragraphs that this person hasn't seen in their present text, though some may have been seen in another. */
export function changedSinceRead(
  oldBlocks: readonly Block[],
  ranges: Ranges,
  newBlocks: readonly Block[],
): string[] {
  const seen = new Map(
    oldBlocks.filter((block) => contains(ranges, block.ordinal)).map((block) => [block.id, block.text]),
  );
  return newBlocks.filter((block) => seen.get(block.id) !== block.text).map((block) => block.id);
}

/** What stays read in a new version: the ranges of paragraphs that were seen in exactly their present text. */
export function carryReading(
  oldBlocks: readonly Block[],
  ranges: Ranges,
  newBlocks: readonly Block[],
): Ranges {
  const unseen = new Set(changedSinceRead(oldBlocks, ranges, newBlocks));
  return join(newBlocks.filter((block) => !unseen.has(block.id)).map(({ ordinal }) => [ordinal, ordinal]));
}
