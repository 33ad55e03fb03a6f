import { eq } from 'drizzle-orm';
import type { SessionState, SessionStep } from '#app/domain/congress/states';
import { sessionSteps } from '#app/domain/congress/states';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { congressSession } from '#db/schema';
import type { Hand } from '#server/platform/command';
import type { SessionRow } from './load';

type Change = Partial<typeof congressSession.$inferInsert>;

/** Whether the table lets the session take the step from where it stands; refuses `congress.wrongStep`. */
export function faultOfStep(session: SessionRow, step: SessionStep): Refusal | null {
  return next(sessionSteps, session.state, step) === null
    ? refuse('congress.wrongStep', { params: { state: session.state, step } })
    : null;
}

/** Moves a locked session by one row of the table (an adjourned one back to where it stopped) and writes `also` with it. */
export async function moveSession(
  hand: Hand,
  session: SessionRow,
  step: SessionStep,
  also: Change = {},
): Promise<SessionState> {
  const resumed = step === 'resume' ? session.adjournedFrom : null;
  const to = resumed ?? next(sessionSteps, session.state, step);
  if (to === null) throw new Error(`The table has no step ${step} from ${session.state}.`);
  await hand.tx
    .update(congressSession)
    .set({ ...also, state: to, adjournedFrom: step === 'adjourn' ? session.state : null })
    .where(eq(congressSession.id, session.id));
  return to;
}
