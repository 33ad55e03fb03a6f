import type { ItemVerdict } from '#app/domain/ballot/box-verdict';
import type { Verdict } from '#app/domain/congress/verdict';
import type { PhraseKey } from '#app/i18n/phrases';
import { serverSay } from '#app/i18n/server-say';

/** What is disclosed is a Chinese document, whatever language its readers use for the pages around it. */
const say = serverSay('zh-CN');

type Counts = { readonly approve?: number; readonly oppose?: number; readonly abstain?: number };

/** A vote's result in one sentence with its arithmetic. */
export function sayVerdict(verdict: Verdict, counts: Counts): string {
  const { entitled, needed, tookPart, quorumNeeded, outcome, comparison } = verdict;
  const { approve = 0, oppose = 0, abstain = 0 } = counts;
  const params = { entitled, needed, tookPart, quorumNeeded, approve, oppose, abstain };
  if (outcome === 'noQuorum') return say('ballot:sentence.noQuorum', params);
  return say(`ballot:sentence.${outcome}${comparison === 'gt' ? 'Gt' : 'Ge'}`, params);
}

const isNamed = (subject: string) => !/^\+\d+$/.test(subject);

/** What came of an item of a counted box, in one sentence. */
export function sayItem(item: ItemVerdict): string {
  const { verdict, counts, outcome, needed, elected, subjects } = item;
  if (verdict) {
    const [approve = 0, oppose = 0, abstain = 0] = counts[0] ?? [];
    return sayVerdict(verdict, { approve, oppose, abstain });
  }
  if (outcome === 'passed' || outcome === 'notPassed' || outcome === 'reported')
    return say(`sealed:boxes.result.outcome.${outcome}`);
  const names = elected.flatMap((place) => subjects[place] ?? []).filter(isNamed);
  const seats = item.seats ?? 0;
  return say(`sealed:boxes.result.sentence.${outcome}`, {
    seats,
    needed,
    names: names.join('、'),
    left: seats - names.length,
  });
}

const known = ['approve', 'oppose', 'abstain', 'blank'];
export const sayOption = (option: string): string =>
  known.includes(option) ? say(`sealed:boxes.result.options.${option}` as PhraseKey) : option;

/** Whom a row is about; a place for another name has a number only. */
export function saySubject(subject: string): string {
  const place = /^\+(\d+)$/.exec(subject)?.[1];
  return place ? say('sealed:boxes.result.otherName', { n: place }) : subject;
}
