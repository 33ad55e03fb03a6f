import type { Say } from '../../../i18n/phrases';
import { idleOf, isTicked, type PaperItem } from './ink';

const coded = ['approve', 'oppose', 'abstain'] as const;

/** An option in words: codes by phrase, grades and alternatives as the paper has them. */
export function sayOption(say: Say, option: string): string {
  const code = coded.find((one) => one === option);
  return code ? say(`sealed:paper.items.${code}`) : option;
}

/** What a row is about: the name on the paper, or the place for somebody else. */
export function saySubject(say: Say, item: PaperItem, row: number): string {
  const named = item.subjects.length - item.writeIns;
  return row < named ? item.subjects[row]! : say('sealed:paper.items.other', { place: row - named + 1 });
}

/** What is asked of an item, in one line. */
export function sayTask(say: Say, item: PaperItem): string {
  const { seats = 0, min = 0, kind, subjects } = item;
  const least = min > 0 ? ` · ${say('sealed:paper.items.atLeast', { min })}` : '';
  if (kind === 'appraisal') return say('sealed:paper.items.appraisal');
  if (kind === 'equalElection') return say('sealed:paper.items.equalElection', { count: subjects.length });
  if (kind === 'election')
    return say(isTicked(item) ? 'sealed:paper.items.approval' : 'sealed:paper.items.yna', { seats }) + least;
  return say('sealed:paper.items.motion');
}

/** What is on a filled row, where it says anything: unticked names of a list are left out. */
export function sayMarked(say: Say, item: PaperItem, row: number, option: number): string | null {
  const isSpare = row >= item.subjects.length - item.writeIns;
  if (option === idleOf(item) && (isSpare || isTicked(item))) return null;
  const subject = saySubject(say, item, row);
  if (isTicked(item)) return subject;
  const words = sayOption(say, item.options[option] ?? '');
  return subject ? say('sealed:paper.items.marked', { subject, option: words }) : words;
}
