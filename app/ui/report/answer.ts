import type { Refusal } from '../../domain/refusal';

/** What a form of this room hears back; `lost` where the sending did not reach the server. */
export type Answered =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: Refusal; readonly typed: Record<string, unknown> }
  | { readonly ok: false; readonly lost: true };

/** The refusal in an answer, if it was refused. */
export const refusalIn = (answer: Answered | undefined): Refusal | null =>
  answer && !answer.ok && 'refusal' in answer ? answer.refusal : null;

/** What was typed before a refusal; empty where there was none. */
export const typedIn = (answer: Answered | undefined): Record<string, unknown> =>
  answer && !answer.ok && 'typed' in answer ? answer.typed : {};

export const isLost = (answer: Answered | undefined): boolean =>
  answer !== undefined && !answer.ok && 'lost' in answer;

/** The answer of a page posted without script, if it belongs to the form with these hidden values. */
export function answerFor(
  answer: Answered | undefined,
  hidden: Readonly<Record<string, string>>,
): Answered | undefined {
  const typed = typedIn(answer);
  const isOurs = Object.entries(hidden).every(([name, value]) => (typed[name] ?? '') === value);
  return refusalIn(answer) && isOurs ? answer : undefined;
}
