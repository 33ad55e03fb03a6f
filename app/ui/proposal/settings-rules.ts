import type { ProposalRules } from '../../domain/statute/proposals';

/** The rules that are figures, in the order of a proposal's life. */
export const ruleNames = [
  'secondersLeast',
  'callDays',
  'deadlineDays',
  'assignDays',
  'handBackDays',
  'contactDays',
  'replyDays',
  'extensionDays',
  'extensionsMost',
  'ratingDays',
  'secondReplyDays',
  'disputeDays',
] as const satisfies readonly (keyof ProposalRules)[];

/** The rules in a form: fields `rules.<name>`, figures as figures; what is no figure stays for the schema to refuse. */
export function rulesIn(form: Record<string, unknown>): Record<string, unknown> {
  const figures = ruleNames.flatMap((name) => {
    const typed = form[`rules.${name}`];
    if (typeof typed !== 'string') return [];
    return [[name, /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : typed] as const];
  });
  const collective = form['rules.collective'];
  return {
    ...Object.fromEntries(figures),
    ...(typeof collective === 'string' ? { collective: collective === 'yes' } : {}),
  };
}
