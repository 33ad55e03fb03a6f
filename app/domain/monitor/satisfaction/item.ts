import { z } from 'zod';
import { dimensions, layers, type Scale, scales, type VisitKind, visitKinds } from './words';

/** The one question that everybody is asked and that the control chart of a department follows. */
export const overallCode = 'overall';

const line = (most: number) => z.string().trim().max(most, 'platform:fields.tooLong');

/** One question. Its code stays the same through the versions, so that its figures can be followed. */
export const itemSchema = z.object({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/u, 'platform:fields.invalid'),
  layer: z.enum(layers),
  dimension: z.enum(dimensions).nullable(),
  scale: z.enum(scales),
  /** Whether "does not apply" is offered. */
  mayNotApply: z.boolean(),
  /** Which answer of yes and no is the good one: hints for gifts are best met with "no". */
  goodIs: z.enum(['yes', 'no']),
  zh: line(60).min(2, 'platform:fields.required'),
  en: line(120),
  /** Visits that are asked; none means all. */
  visits: z.array(z.enum(visitKinds)),
});
export type Item = Readonly<z.output<typeof itemSchema>>;

export const itemsSchema = z.array(itemSchema).max(40, 'platform:fields.tooLong');

export const openQuestionSchema = z.object({ zh: line(60), en: line(120) });
export type OpenQuestion = Readonly<z.output<typeof openQuestionSchema>>;

const valuesOfScale: Readonly<Record<Scale, readonly number[]>> = {
  five: [5, 4, 3, 2, 1],
  three: [3, 2, 1],
  yesNo: [1, 0],
};

/** The answers a question offers, the best first (of yes and no: yes first). */
export const valuesOf = ({ scale }: Pick<Item, 'scale'>): readonly number[] => valuesOfScale[scale];

/** Whether an answer counts as satisfied: 4 or 5 of five, "satisfied" of three ("basically" does not count), the good one of yes and no. */
export function isSatisfied({ scale, goodIs }: Pick<Item, 'scale' | 'goodIs'>, value: number): boolean {
  if (scale === 'five') return value >= 4;
  if (scale === 'three') return value === 3;
  return value === (goodIs === 'yes' ? 1 : 0);
}

/** The questions that a kind of visit is asked. */
export const askedOf = (items: readonly Item[], kind: VisitKind): Item[] =>
  items.filter(({ visits }) => visits.length === 0 || visits.includes(kind));

/** Answers by question; what was skipped or does not apply is not in it. */
export type Marks = Readonly<Record<string, number>>;

/**
 * Reads answers as a form sends them, `q.<code>` → a number or `na`. Names the questions with an answer that is none of theirs; only the
 * overall question must be answered.
 */
export function readMarks(
  items: readonly Item[],
  raw: Readonly<Record<string, unknown>>,
): { readonly marks: Marks; readonly faulty: readonly string[] } {
  const marks: Record<string, number> = {};
  const faulty: string[] = [];
  for (const item of items) {
    const given = raw[`q.${item.code}`];
    const isEmpty = given === undefined || given === '' || (given === 'na' && item.mayNotApply);
    const value = typeof given === 'string' && /^\d$/u.test(given) ? Number(given) : null;
    if (isEmpty && item.code !== overallCode) continue;
    if (value !== null && valuesOf(item).includes(value)) marks[item.code] = value;
    else faulty.push(item.code);
  }
  return { marks, faulty };
}

type ItemsFault = 'surveyNoOverall' | 'surveyCodeTwice' | 'surveyTooShort';

/** Why questions can't be put to use: the overall question must be there, for all visits and first of its layer; codes are unique. */
export function faultOfItems(items: readonly Item[]): ItemsFault | null {
  const overall = items.find(({ code }) => code === overallCode);
  if (overall?.layer !== 'overall' || overall.visits.length > 0 || overall.mayNotApply)
    return 'surveyNoOverall';
  if (new Set(items.map(({ code }) => code)).size < items.length) return 'surveyCodeTwice';
  return items.length < 2 ? 'surveyTooShort' : null;
}
