import type { ItemVerdict } from '#app/domain/ballot/box-verdict';
import { optionsOf, type Question, subjectsOf } from '#app/domain/ballot/sealed/kinds';
import type { Choices } from '#app/domain/ballot/sealed/seal';
import type { Chance } from './chance';

/** One of `shares.length + 1` options; each share is how many of all choose that option or one before it. */
function pick(chance: Chance, shares: readonly number[]): number {
  const dice = chance.next();
  const at = shares.findIndex((share) => dice < share);
  return at < 0 ? shares.length : at;
}

const motion = [0.82, 0.92];
const grades = [0.55, 0.85, 0.95, 0.98];

/** Ticks as many as there are seats, those who stand first more often than those who stand last; a few tick fewer. */
function elect(chance: Chance, of: Question & { kind: 'election' }): number[] {
  const ranked = of.candidates
    .map((_, place) => ({ place, rank: place + 4.5 * chance.next() }))
    .sort((one, other) => one.rank - other.rank);
  const most = Math.min(of.seats, of.candidates.length);
  const count = chance.happens(0.9) ? most : Math.max(of.min, most - 1);
  const ticked = new Set(ranked.slice(0, count).map(({ place }) => place));
  const others = of.mode === 'yna' ? 2 : 1;
  return subjectsOf(of).map((_, place) => (ticked.has(place) ? 0 : 1 + Math.floor(chance.next() * others)));
}

function answer(chance: Chance, question: Question): number[] {
  switch (question.kind) {
    case 'election':
      return elect(chance, question);
    case 'appraisal':
      return question.persons.map(() => Math.min(pick(chance, grades), question.grades.length - 1));
    default:
      return subjectsOf(question).map(() => Math.min(pick(chance, motion), optionsOf(question).length - 1));
  }
}

/** What somebody ticks on the paper of a box: most are in favour. */
export const choose = (chance: Chance, questions: readonly Question[]): Choices =>
  questions.map((question) => answer(chance, question));

/** How many chose each option, by item, subject and option: what the count must come to. */
export const countsOf = (questions: readonly Question[], ballots: readonly Choices[]): number[][][] =>
  questions.map((question, item) =>
    subjectsOf(question).map((_, unit) =>
      optionsOf(question).map(
        (_option, option) => ballots.filter((choices) => choices[item]![unit] === option).length,
      ),
    ),
  );

/** Counts in words: who or what was voted on → option → how many. */
export const inWords = (of: Pick<ItemVerdict, 'title' | 'subjects' | 'options' | 'counts'>) =>
  Object.fromEntries(
    of.subjects.map((subject, unit) => [
      subject || of.title,
      Object.fromEntries(of.options.map((option, at) => [option, of.counts[unit]![at]!])),
    ]),
  );
