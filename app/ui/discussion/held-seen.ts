import type { Refusing } from './refusing';

/**
 * What a form over words of several hands gives back after a refusal; undefined where nothing was refused. `seen` stays what was read when writing began,
 * unless the refusal was that others wrote meanwhile: then their words stand above the form, and what is sent next is sent knowing them.
 */
export function heldAfter<F extends Readonly<Record<string, string>> & { readonly seen: string }>(
  standing: F,
  refused: Refusing,
): F | undefined {
  if (!refused) return undefined;
  const typed = Object.keys(standing).map((name) => [name, String(refused.typed[name] ?? '')]);
  const isOvertaken = refused.refusal.code === 'discussion.changedMeanwhile';
  return { ...Object.fromEntries(typed), ...(isOvertaken ? { seen: standing.seen } : {}) } as F;
}
