import type { Refusal } from '../refusal';
import { refuse } from '../refusals';
import type { Step } from '../step';
import { type SessionState, type Stage, underWay } from './states';

export type LeaveState = 'asked' | 'granted' | 'declined' | 'withdrawn';
export type LeaveStep = 'grant' | 'decline' | 'withdraw';

/** The life of a request for leave. Leave never lowers N: whoever is on leave counts as absent. */
export const leaveSteps: readonly Step<LeaveState, LeaveStep>[] = [
  { step: 'grant', from: ['asked'], to: 'granted' },
  { step: 'decline', from: ['asked'], to: 'declined' },
  { step: 'withdraw', from: ['asked', 'granted'], to: 'withdrawn' },
];

type Window = {
  readonly stage: Stage | string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly state: 'planned' | 'open' | 'closed';
};

/** Whether people can sign in to this window at this moment. */
export const isOpenNow = (window: Window, now: Date): boolean =>
  window.state === 'open' && window.opensAt <= now && now < window.closesAt;

/** Why nobody can sign in to this window now; null where one can. */
export function faultOfSignIn(window: Window, now: Date): Refusal | null {
  if (isOpenNow(window, now)) return null;
  const params = { stage: window.stage };
  const isAhead = window.state === 'planned' || now < window.opensAt;
  return refuse(isAhead ? 'congress.signInNotYet' : 'congress.signInOver', { params });
}

/** Why leave can't be asked for these stages; null where it can. What is over needs no leave. */
export function faultOfLeave(
  state: SessionState,
  wanted: readonly Stage[],
  windows: readonly Window[],
  now: Date,
): Refusal | null {
  if (!underWay.includes(state)) return refuse('congress.leaveClosed');
  const isOver = (stage: Stage) => {
    const of = windows.filter((window) => window.stage === stage);
    return of.length > 0 && of.every((window) => window.state === 'closed' || window.closesAt <= now);
  };
  const over = wanted.find(isOver);
  return over ? refuse('congress.leaveTooLate', { params: { stage: over } }) : null;
}
