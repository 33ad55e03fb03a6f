import { toBase64url } from './base64url';
import type { Box } from './box';
import { canonical, type Json } from './document';
import type { Opening } from './partial';
import { decide } from './rule';
import type { Counts } from './tally';

/** What a result says: how many ballots count, what the sums hold, whose shares opened them. */
export type Outcome = {
  readonly counted: number;
  readonly counts: Counts;
  readonly trustees: readonly number[];
};

/** The result document of a box (SCV1 2.11) as canonical text: whoever signs it writes it again and compares. */
export function writeResult({ manifest }: Box, opening: Opening, outcome: Outcome): string {
  const { counted, trustees } = outcome;
  const left = outcome.counts.map((unit) => [...unit]);
  const items = manifest.items.map(({ units, rule }) => {
    const counts = left.splice(0, units.length);
    return { counts, decision: decide(rule, counts, manifest.N) as Json };
  });
  return canonical({
    boxHash: toBase64url(opening.boxHash),
    closeHash: toBase64url(opening.closeHash),
    N: manifest.N,
    counted,
    quorate: counted * manifest.quorum.den >= manifest.N * manifest.quorum.num,
    items,
    trustees: [...trustees],
  });
}
