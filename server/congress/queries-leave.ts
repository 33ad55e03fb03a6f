import { and, desc, eq } from 'drizzle-orm';
import type { Stage } from '#app/domain/congress/states';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { leaveRequest } from '#db/schema';
import type { Reader } from '#server/platform/http';
import { findSeat } from './find-seat';
import { currentSession, findSession, findWindows } from './load';

/** One's own leave: the stages it can still be asked for, and what was asked before. */
export async function readOwnLeave({ tx, actor, now }: Reader, sessionId: string | undefined) {
  const session = sessionId ? await findSession(tx, sessionId) : await currentSession(tx, actor);
  if (!session) return refuse('congress.noSession');
  if (isRefusal(session)) return session;
  const personId = actor.kind === 'person' ? actor.personId : '';
  const seat = await findSeat(tx, session.id, personId);
  if (!seat?.formal) return refuse('congress.notOfSession');
  const windows = await findWindows(tx, session.id);
  const requests = await tx
    .select()
    .from(leaveRequest)
    .where(and(eq(leaveRequest.sessionId, session.id), eq(leaveRequest.personId, personId)))
    .orderBy(desc(leaveRequest.askedAt));
  return {
    now,
    session: { id: session.id, title: session.title },
    isLeader: seat.leader,
    stages: windows
      .filter((window) => window.state !== 'closed' && window.closesAt > now && window.stage !== 'presidium')
      .map((window) => ({
        stage: window.stage as Stage,
        opensAt: window.opensAt,
        closesAt: window.closesAt,
      })),
    requests: requests.map((one) => ({
      id: one.id,
      stages: one.stages as Stage[],
      reason: one.reason,
      state: one.state,
      note: one.note,
      askedAt: one.askedAt,
    })),
  };
}
