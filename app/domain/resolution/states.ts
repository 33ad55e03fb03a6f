import type { Step } from '../step';

export const resolutionStates = ['draft', 'adopted', 'published', 'withdrawn'] as const;
export type ResolutionState = (typeof resolutionStates)[number];

export type ResolutionStep = 'revise' | 'adopt' | 'publish' | 'withdraw';

/** The life of a resolution; once adopted its text and number stand. */
export const resolutionSteps: readonly Step<ResolutionState, ResolutionStep>[] = [
  { step: 'revise', from: ['draft'], to: 'draft' },
  { step: 'adopt', from: ['draft'], to: 'adopted' },
  { step: 'publish', from: ['adopted'], to: 'published' },
  { step: 'withdraw', from: ['draft'], to: 'withdrawn' },
];
