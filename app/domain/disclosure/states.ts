import { next, type Step } from '../step';

/** One version of a disclosure on its way to the board. A correction is a version of its own; what was published is never edited. */
export const versionStates = [
  'draft',
  'checking',
  'approving',
  'approved',
  'published',
  'superseded',
  'dropped',
] as const;
export type VersionState = (typeof versionStates)[number];
export type VersionStep =
  | 'submit'
  | 'check'
  | 'sendBack'
  | 'approve'
  | 'publish'
  | 'supersede'
  | 'drop'
  | 'putOut';

/** `approved` waits for its embargo; `putOut` is the way of what publishes itself: the rule of its kind has checked and approved it beforehand. */
export const versionSteps: readonly Step<VersionState, VersionStep>[] = [
  { step: 'submit', from: ['draft'], to: 'checking' },
  { step: 'check', from: ['checking'], to: 'approving' },
  { step: 'sendBack', from: ['checking', 'approving', 'approved'], to: 'draft' },
  { step: 'approve', from: ['approving'], to: 'approved' },
  { step: 'publish', from: ['approved'], to: 'published' },
  { step: 'putOut', from: ['draft'], to: 'approved' },
  { step: 'supersede', from: ['published'], to: 'superseded' },
  { step: 'drop', from: ['draft'], to: 'dropped' },
];

/** The state of a version after a step, or null where the table has no such row. */
export const afterVersionStep = (state: VersionState, step: VersionStep): VersionState | null =>
  next(versionSteps, state, step);

/** A question on a disclosure: answered beside it; what was promised is put right and confirmed. */
export const questionStates = ['open', 'answered', 'rectifying', 'rectified', 'hidden'] as const;
export type QuestionState = (typeof questionStates)[number];
export type QuestionStep = 'answer' | 'promise' | 'rectify' | 'hide';

export const questionSteps: readonly Step<QuestionState, QuestionStep>[] = [
  { step: 'answer', from: ['open'], to: 'answered' },
  { step: 'promise', from: ['open'], to: 'rectifying' },
  { step: 'rectify', from: ['rectifying'], to: 'rectified' },
  { step: 'hide', from: ['open'], to: 'hidden' },
];
