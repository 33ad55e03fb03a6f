import type { Step } from '../step';

/** The life of an amendment. Whether its paragraph has changed under it is a flag beside the state, not a state. */
export const amendmentStates = [
  'open',
  'accepted',
  'acceptedInPart',
  'declined',
  'withdrawn',
  'rolledOut',
] as const;
export type AmendmentState = (typeof amendmentStates)[number];

export const answers = ['accept', 'acceptInPart', 'decline'] as const;
export type AnswerStep = (typeof answers)[number];
export type AmendmentStep = AnswerStep | 'withdraw' | 'rollOut';

/** An accepted amendment may be answered again until it is rolled out: two accepted ones may turn out to contradict each other. */
export const amendmentSteps: readonly Step<AmendmentState, AmendmentStep>[] = [
  { step: 'accept', from: ['open', 'accepted', 'acceptedInPart'], to: 'accepted' },
  { step: 'acceptInPart', from: ['open', 'accepted', 'acceptedInPart'], to: 'acceptedInPart' },
  { step: 'decline', from: ['open', 'accepted', 'acceptedInPart'], to: 'declined' },
  { step: 'withdraw', from: ['open'], to: 'withdrawn' },
  { step: 'rollOut', from: ['accepted', 'acceptedInPart'], to: 'rolledOut' },
];

/** States in which an amendment still waits to become text: they move on with a new version. */
export const pendingStates: readonly AmendmentState[] = ['open', 'accepted', 'acceptedInPart'];
