import { type SessionState, type SessionStep, type Stage, sessionSteps } from './states';
import type { Span } from './windows';

/** Ways out that nobody takes by going on. */
const aside: readonly SessionStep[] = ['adjourn', 'cancel'];

/** The step that leads on from here; null at the end, and while a resumed sitting has still to be held. */
export function nextStep(state: SessionState, windows: readonly Span[]): SessionStep | null {
  const sittings = windows.filter((window) => window.stage === (state as Stage));
  const last = sittings.reduce<Span | null>((a, b) => (a && a.ordinal > b.ordinal ? a : b), null);
  if (last?.state === 'planned') return null;
  return sessionSteps.find((row) => row.from.includes(state) && !aside.includes(row.step))?.step ?? null;
}
