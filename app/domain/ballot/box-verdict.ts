import type { Verdict } from '../congress/verdict';
import type { Profile } from '../statute/profile';
import { approvalsNeeded } from '../statute/quorum';
import { motion } from './kinds/motion';
import { optionsOf, type Question, subjectsOf } from './sealed/kinds';
import { type Decision, decide, type Rule } from './sealed/rule';

/** How the count of a sealed item ended, in words that pages and minutes can say. */
export type ItemVerdict = {
  readonly ordinal: number;
  readonly agendaItemId: string | null;
  readonly subject: string | null;
  readonly title: string;
  readonly kind: Question['kind'];
  readonly outcome: 'passed' | 'notPassed' | 'elected' | 'partlyElected' | 'notElected' | 'reported';
  /** Whether something was decided that a resolution can rest on. */
  readonly passed: boolean;
  /** What each unit is about (candidates, persons, or one empty name) and what could be ticked. */
  readonly subjects: readonly string[];
  readonly options: readonly string[];
  /** By unit and option. */
  readonly counts: readonly (readonly number[])[];
  /** Places among the subjects; a tie at the border of the seats is left open. */
  readonly elected: readonly number[];
  readonly undecided: readonly number[];
  readonly seats: number | null;
  /** Votes in favour that are needed, of all representatives. */
  readonly needed: number;
  /** The rule engine's verdict with its sentences, for a motion. */
  readonly verdict: Verdict | null;
};

export type CountedItem = {
  readonly ordinal: number;
  readonly agendaItemId: string | null;
  readonly subject: string | null;
  readonly title: string;
  readonly question: Question;
  readonly rule: Rule;
  readonly counts: readonly (readonly number[])[];
};

const outcomeOf = (item: CountedItem, { elected = [] }: Decision): ItemVerdict['outcome'] => {
  if (item.rule.kind === 'report') return 'reported';
  if (item.rule.kind !== 'elect-majority-all') return 'notPassed';
  // A place for another name holds no name: whoever it stands for is put to a vote of their own (SCV1 2.3).
  const named = item.question.kind === 'election' ? item.question.candidates.length : Infinity;
  const seated = elected.filter((place) => place < named).length;
  if (seated === item.rule.seats) return 'elected';
  return seated > 0 ? 'partlyElected' : 'notElected';
};

/** The verdict on an item by the profile's rules, from counts that were opened; `people` is the whole roll of the box. */
export function judgeItem(profile: Profile, people: number, item: CountedItem): ItemVerdict {
  const { ordinal, agendaItemId, subject, title, question, rule, counts } = item;
  const decision = decide(rule, counts, people);
  const [approve = 0, oppose = 0, abstain = 0] = counts[0] ?? [];
  const verdict =
    question.kind === 'motion' ? motion.decide(profile, people, { approve, oppose, abstain }) : null;
  const outcome = verdict ? (verdict.passed ? 'passed' : 'notPassed') : outcomeOf(item, decision);
  return {
    ordinal,
    agendaItemId,
    subject,
    title,
    kind: question.kind,
    outcome,
    passed: outcome === 'passed' || outcome === 'elected' || outcome === 'reported',
    subjects: subjectsOf(question),
    options: optionsOf(question),
    counts,
    elected: decision.elected ?? [],
    undecided: decision.undecided ?? [],
    seats: rule.kind === 'elect-majority-all' ? rule.seats : null,
    needed: approvalsNeeded(profile, people),
    verdict,
  };
}
