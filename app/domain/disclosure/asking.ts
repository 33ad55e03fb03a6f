import { answerDays } from '../statute/affairs';
import { addDays, type Day } from '../statute/deadlines';
import { next } from '../step';
import { type QuestionState, type QuestionStep, questionSteps } from './states';

/** How many questions one person may ask a day, with and without a name counted apart. */
export const mostAsked = 10;

/** The last day to answer what was asked on this day. */
export const answerBy = (askedOn: Day): Day => addDays(askedOn, answerDays.value);

/** The last day that may be promised for putting something right: as long as the law gives for the answer. */
export const lastPromise = (today: Day): Day => addDays(today, answerDays.value);

type Owed = { readonly state: QuestionState; readonly dueOn: Day; readonly rectifyBy: Day | null };

/** Days by which an answer, or what was promised in it, is overdue; 0 where it is not. Reckoned, never stored. */
export function overdueDays({ state, dueOn, rectifyBy }: Owed, today: Day): number {
  const due = state === 'open' ? dueOn : state === 'rectifying' ? rectifyBy : null;
  return due === null || today <= due ? 0 : Math.round((Date.parse(today) - Date.parse(due)) / 86_400_000);
}

/** The state of a question after a step, or null where the table has no such row. */
export const afterQuestionStep = (state: QuestionState, step: QuestionStep): QuestionState | null =>
  next(questionSteps, state, step);
