import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { lockSession, type SessionRow } from '#server/congress/load';
import type { Hand } from '#server/platform/command';

/** Holds a session that reports and awards can be brought to: not a rehearsal, not cancelled, not over. */
export async function holdLiveSession(hand: Hand, id: string): Promise<SessionRow | Refusal> {
  const session = await lockSession(hand, id);
  if (isRefusal(session)) return session;
  if (session.kind === 'rehearsal' || session.state === 'archived' || session.state === 'cancelled')
    return refuse('proposal.sessionOver');
  return session;
}
