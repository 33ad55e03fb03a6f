/** A text as it is compared: width, case and all white space folded, so that a reflowed paragraph is the same one. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/** A text's pairs of neighbouring characters with how often each occurs. */
export type Bigrams = { size: number; of: ReadonlyMap<string, number> };

export function bigrams(folded: string): Bigrams {
  const characters = [...folded];
  const of = new Map<string, number>();
  for (let at = 1; at < characters.length; at++) {
    const pair = characters[at - 1]! + characters[at]!;
    of.set(pair, (of.get(pair) ?? 0) + 1);
  }
  return { size: Math.max(0, characters.length - 1), of };
}

/** Dice's measure in thousandths (1000 is equal): the share of neighbouring pairs that two texts have in common. */
export function similarity(a: Bigrams, b: Bigrams): number {
  const sum = a.size + b.size;
  if (sum === 0 || 4 * Math.min(a.size, b.size) < sum) return 0;
  const [small, large] = a.of.size <= b.of.size ? [a, b] : [b, a];
  let common = 0;
  for (const [pair, times] of small.of) common += Math.min(times, large.of.get(pair) ?? 0);
  return Math.floor((2000 * common) / sum);
}
