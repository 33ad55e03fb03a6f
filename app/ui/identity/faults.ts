import type { Refusal } from '../../domain/refusal';
import type { PhraseKey, Say } from '../../i18n/phrases';

/** What a refusal finds wrong with one field, in words. */
export const faultsOf = (say: Say, refusal: Refusal | null | undefined, field: string): string[] =>
  (refusal?.fields?.[field] ?? []).map((key) => say(key as PhraseKey));

/** What was typed into a field before the refusal. */
export const typedIn = (answer: { typed?: Record<string, unknown> } | null, field: string): string => {
  const value = answer?.typed?.[field];
  return typeof value === 'string' ? value : '';
};

/** The parts of an action's answer that a form shows again. */
export const refusedIn = <Answer extends { ok: boolean }>(answer: Answer | undefined) =>
  answer && !answer.ok ? (answer as Extract<Answer, { ok: false }>) : null;
