import { addWorkingDays, type Day, dayInShanghai, type IsWorkingDay } from '../statute/deadlines';
import type { ProposalRules } from '../statute/proposals';

/** The due days of a department from the moment it is given a proposal; later rounds are shorter. Working days, counted from the next one on. */
export function dueDays(
  rules: ProposalRules,
  assignedAt: Date,
  round: number,
  isWorkingDay: IsWorkingDay,
): { readonly contactBy: Day; readonly replyBy: Day } {
  const from = dayInShanghai(assignedAt);
  const replyBy = addWorkingDays(from, round === 1 ? rules.replyDays : rules.secondReplyDays, isWorkingDay);
  const contactBy = addWorkingDays(from, rules.contactDays, isWorkingDay);
  // Nobody talks with the proposer only after the reply is due.
  return { contactBy: contactBy < replyBy ? contactBy : replyBy, replyBy };
}

/** The last day to hand back what came to the wrong department. */
export const handBackBy = (rules: ProposalRules, assignedAt: Date, isWorkingDay: IsWorkingDay): Day =>
  addWorkingDays(dayInShanghai(assignedAt), rules.handBackDays, isWorkingDay);

/** The day to which an extension moves a reply: counted from the day it was due, not from the asking. */
export const extendedTo = (rules: ProposalRules, replyBy: Day, isWorkingDay: IsWorkingDay): Day =>
  addWorkingDays(replyBy, rules.extensionDays, isWorkingDay);

/** The last day to rate a reply that was published at this moment. */
export const rateBy = (rules: ProposalRules, publishedAt: Date, isWorkingDay: IsWorkingDay): Day =>
  addWorkingDays(dayInShanghai(publishedAt), rules.ratingDays, isWorkingDay);

/** The last day by which a filed proposal goes to a department. */
export const assignBy = (rules: ProposalRules, filedAt: Date, isWorkingDay: IsWorkingDay): Day =>
  addWorkingDays(dayInShanghai(filedAt), rules.assignDays, isWorkingDay);

/** The last day to dispute that a proposal was not filed. */
export const disputeBy = (rules: ProposalRules, decidedAt: Date, isWorkingDay: IsWorkingDay): Day =>
  addWorkingDays(dayInShanghai(decidedAt), rules.disputeDays, isWorkingDay);

/** Of a page with due days: the first year they reach into whose public holidays are not known, so that only its weekends were counted; null where all are known. */
export type Provisional = { readonly provisional: number | null };

/** How many working days lie after `from` up to and with `to`; 0 where `to` is not later. */
export function workingDaysBetween(from: Day, to: Day, isWorkingDay: IsWorkingDay): number {
  let count = 0;
  for (let day = from; day < to; ) {
    day = nextDay(day);
    if (isWorkingDay(day)) count += 1;
  }
  return count;
}

const nextDay = (day: Day): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/**
 * Whether a due day is over. It counts to its end in Shanghai, and with it ends whatever could be done by it: to rate, to dispute, to ask for more
 * time, to hand back. Days off after it give no more time; they only don't count as days overdue.
 */
export const isOver = (dueOn: Day, today: Day): boolean => today > dueOn;

/** How it stands with a due day, reckoned anew whenever it is shown. `resting`: it is over, and nobody has had to work since. */
export type Lateness =
  | { readonly kind: 'left'; readonly workingDays: number }
  | { readonly kind: 'today' }
  | { readonly kind: 'resting' }
  | { readonly kind: 'overdue'; readonly workingDays: number };

/** Where today stands to a due day, in working days. */
export function lateness(dueOn: Day, today: Day, isWorkingDay: IsWorkingDay): Lateness {
  if (today < dueOn) return { kind: 'left', workingDays: workingDaysBetween(today, dueOn, isWorkingDay) };
  if (!isOver(dueOn, today)) return { kind: 'today' };
  const past = workingDaysBetween(dueOn, today, isWorkingDay);
  return past === 0 ? { kind: 'resting' } : { kind: 'overdue', workingDays: past };
}
