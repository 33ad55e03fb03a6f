import { next, type Step } from '../../step';

/** What a monitor found: it waits to be looked at, is part of a case, or was set aside with a reason. */
export const findingStates = ['open', 'inCase', 'dismissed'] as const;
export type FindingState = (typeof findingStates)[number];
export type FindingStep = 'take' | 'dismiss' | 'reopen';

export const findingSteps: readonly Step<FindingState, FindingStep>[] = [
  { step: 'take', from: ['open'], to: 'inCase' },
  { step: 'dismiss', from: ['open'], to: 'dismissed' },
  { step: 'reopen', from: ['dismissed'], to: 'open' },
];

/** A case: the data are checked, the department states its view, the panel may judge, an action is agreed, done and confirmed. */
export const caseStates = [
  'opened',
  'checking',
  'stating',
  'stated',
  'panel',
  'acting',
  'done',
  'closed',
] as const;
export type CaseState = (typeof caseStates)[number];
export type CaseStep =
  | 'check'
  | 'clear'
  | 'askStatement'
  | 'state'
  | 'sendBackStatement'
  | 'refer'
  | 'agree'
  | 'accept'
  | 'report'
  | 'sendBackAction'
  | 'confirm';

export const caseSteps: readonly Step<CaseState, CaseStep>[] = [
  { step: 'check', from: ['opened'], to: 'checking' },
  // The data were wrong: nothing is left to answer.
  { step: 'clear', from: ['checking'], to: 'closed' },
  { step: 'askStatement', from: ['opened', 'checking'], to: 'stating' },
  { step: 'state', from: ['stating'], to: 'stated' },
  { step: 'sendBackStatement', from: ['stated'], to: 'stating' },
  { step: 'refer', from: ['stated'], to: 'panel' },
  { step: 'agree', from: ['stated', 'panel'], to: 'acting' },
  { step: 'accept', from: ['stated', 'panel'], to: 'closed' },
  { step: 'report', from: ['acting'], to: 'done' },
  { step: 'sendBackAction', from: ['done'], to: 'acting' },
  { step: 'confirm', from: ['done'], to: 'closed' },
];

/** How a case ended: the data were wrong, what was found is explained, or what was agreed is done. */
export const caseOutcomes = ['dataFault', 'explained', 'remedied'] as const;
export type CaseOutcome = (typeof caseOutcomes)[number];

/** The state of a case after a step, or null where the table has no such row. */
export const afterCaseStep = (state: CaseState, step: CaseStep): CaseState | null =>
  next(caseSteps, state, step);

/** The lines of a case's timeline: its opening, its steps, what was added to it, which department was named, and what the panel said. */
export const caseEventKinds = [
  'open',
  'add',
  'nameDepartment',
  'opinion',
  'check',
  'clear',
  'askStatement',
  'state',
  'sendBackStatement',
  'refer',
  'agree',
  'accept',
  'report',
  'sendBackAction',
  'confirm',
] as const satisfies readonly (CaseStep | 'open' | 'add' | 'nameDepartment' | 'opinion')[];
export type CaseEventKind = (typeof caseEventKinds)[number];

/** What an expert holds of what was found. */
export const opinions = ['justified', 'partly', 'unjustified'] as const;
