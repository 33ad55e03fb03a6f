import type { Step } from '../step';

export const voteStates = ['planned', 'open', 'closed', 'void'] as const;
export type VoteState = (typeof voteStates)[number];

export type VoteStep = 'open' | 'close' | 'void';

/** The life of an open vote; the database keeps the same order. */
export const voteSteps: readonly Step<VoteState, VoteStep>[] = [
  { step: 'open', from: ['planned'], to: 'open' },
  { step: 'close', from: ['open'], to: 'closed' },
  { step: 'void', from: ['planned', 'open'], to: 'void' },
];
