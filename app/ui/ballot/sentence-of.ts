import type { Verdict } from '../../domain/congress/verdict';
import type { Say } from '../../i18n/phrases';

/** A result in one sentence: how many are entitled, how many are needed, how many approved, passed or not and why. */
export function sentenceOf(
  say: Say,
  result: Verdict & { readonly counts: Readonly<Record<string, number>> },
): string {
  const { entitled, needed, tookPart, quorumNeeded, counts, outcome, comparison } = result;
  const { approve = 0, oppose = 0, abstain = 0 } = counts;
  const params = { entitled, needed, tookPart, quorumNeeded, approve, oppose, abstain };
  if (outcome === 'noQuorum') return say('ballot:sentence.noQuorum', params);
  return say(`ballot:sentence.${outcome}${comparison === 'gt' ? 'Gt' : 'Ge'}`, params);
}
