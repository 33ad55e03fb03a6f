import type { Sentence } from '#app/domain/congress/verdict';
import type { ReadResult } from '#app/domain/resolution/views';

type Stored = {
  passed?: unknown;
  counts?: Readonly<Record<string, number>>;
  sentences?: readonly Sentence[];
  verdict?: { passed?: unknown; sentences?: readonly Sentence[] };
};

/** Reads what the close of a vote wrote, whether the verdict stands in the result itself or under its own name; null before the close. */
export function readResult(result: Readonly<Record<string, unknown>> | null): ReadResult | null {
  if (!result) return null;
  const stored = result as Stored;
  return {
    passed: stored.passed === true || stored.verdict?.passed === true,
    counts: stored.counts ?? {},
    sentences: stored.sentences ?? stored.verdict?.sentences ?? [],
  };
}
