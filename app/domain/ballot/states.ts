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

export const ceremonyStates = ['dealing', 'rehearsing', 'ready', 'aborted'] as const;
export type CeremonyState = (typeof ceremonyStates)[number];

export type CeremonyStep = 'agree' | 'rehearse' | 'abort';

/** How the scrutineers come to their keys: messages in three rounds, then everybody decrypts once for practice. */
export const ceremonySteps: readonly Step<CeremonyState, CeremonyStep>[] = [
  { step: 'agree', from: ['dealing'], to: 'rehearsing' },
  { step: 'rehearse', from: ['rehearsing'], to: 'ready' },
  { step: 'abort', from: ['dealing', 'rehearsing', 'ready'], to: 'aborted' },
];

export const boxStates = ['planned', 'prepared', 'open', 'closed', 'counting', 'counted', 'void'] as const;
export type BoxState = (typeof boxStates)[number];

export type BoxStep = 'prepare' | 'unprepare' | 'open' | 'close' | 'count' | 'finish' | 'void';

/** The life of a ballot box; the database keeps the same order. `closed` is the hold, in which every device looks for its ballot. */
export const boxSteps: readonly Step<BoxState, BoxStep>[] = [
  { step: 'prepare', from: ['planned'], to: 'prepared' },
  { step: 'unprepare', from: ['prepared'], to: 'planned' },
  { step: 'open', from: ['prepared'], to: 'open' },
  { step: 'close', from: ['open'], to: 'closed' },
  { step: 'count', from: ['closed'], to: 'counting' },
  { step: 'finish', from: ['counting'], to: 'counted' },
  { step: 'void', from: ['planned', 'prepared', 'open', 'closed', 'counting'], to: 'void' },
];
