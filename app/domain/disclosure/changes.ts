import { bestRising } from '../report/sequence';

/** A line of two versions laid side by side. */
export type ChangedLine = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** Longer texts are not compared line by line: the reader gets both instead. */
const mostLines = 600;

/** What the later version says otherwise, line by line in reading order; null where nothing changed or there is too much to compare. */
export function changesBetween(before: string, after: string): ChangedLine[] | null {
  const olds = linesOf(before);
  const news = linesOf(after);
  if (before === after || olds.length > mostLines || news.length > mostLines) return null;
  const places = new Map<string, number[]>();
  for (const [at, line] of olds.entries()) places.set(line, [...(places.get(line) ?? []), at]);
  const pairings = news.flatMap((line, next) =>
    (places.get(line) ?? []).map((old) => ({ old, next, worth: 1 })),
  );
  const kept = new Map(bestRising(pairings).map(({ old, next }) => [next, old]));
  const out: ChangedLine[] = [];
  let from = 0;
  for (const [next, text] of news.entries()) {
    const old = kept.get(next);
    if (old === undefined) {
      out.push({ kind: 'added', text });
      continue;
    }
    for (; from < old; from += 1) out.push({ kind: 'removed', text: olds[from] ?? '' });
    from = old + 1;
    out.push({ kind: 'same', text });
  }
  for (; from < olds.length; from += 1) out.push({ kind: 'removed', text: olds[from] ?? '' });
  return out.every(({ kind }) => kind === 'same') ? null : out;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
