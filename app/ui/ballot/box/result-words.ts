import type { ItemResult } from '../../../domain/ballot/box-view';
import type { PhraseKey, Say } from '../../../i18n/phrases';
import { sentenceOf } from '../sentence-of';

/** A tenth of a percent as people read it: 46.7, 50. */
export const percentOf = (tenths: number): string =>
  tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1);

const known = ['approve', 'oppose', 'abstain', 'blank'];

/** What could be ticked, in words; grades and alternatives are words already. */
export const sayOption = (say: Say, option: string): string =>
  known.includes(option) ? say(`sealed:boxes.result.options.${option}` as PhraseKey) : option;

/** Whom or what a row is about: a place for another name has a number only. */
export function saySubject(say: Say, subject: string): string {
  const place = /^\+(\d+)$/.exec(subject)?.[1];
  if (place) return say('sealed:boxes.result.otherName', { n: place });
  return subject;
}

const isNamed = (subject: string) => !/^\+\d+$/.test(subject);

/** The names of those elected, places for other names left out. */
export const electedNames = ({ elected, subjects }: ItemResult): string[] =>
  elected.flatMap((place) => subjects[place] ?? []).filter(isNamed);

/** Those tied at the border of the seats. */
export const tiedNames = ({ undecided, subjects }: ItemResult): string[] =>
  undecided.flatMap((place) => subjects[place] ?? []).filter(isNamed);

/** Whether a place for another name reached the majority: it stands for somebody who has to be voted on by name. */
export const hasOtherName = ({ elected, subjects }: ItemResult): boolean =>
  elected.some((place) => !isNamed(subjects[place] ?? ''));

/** A result in one sentence with its arithmetic. */
export function sayResult(say: Say, result: ItemResult, counted: number): string {
  const { verdict, counts, outcome, needed } = result;
  if (verdict) {
    const [approve = 0, oppose = 0, abstain = 0] = counts[0] ?? [];
    return sentenceOf(say, { ...verdict, counts: { approve, oppose, abstain } });
  }
  if (outcome === 'reported') return say('sealed:boxes.result.sentence.reported', { count: counted });
  const names = electedNames(result);
  const seats = result.seats ?? 0;
  const params = { seats, needed, names: names.join('、'), left: seats - names.length };
  return outcome === 'elected' || outcome === 'partlyElected'
    ? say(`sealed:boxes.result.sentence.${outcome}`, params)
    : say('sealed:boxes.result.sentence.notElected', params);
}
