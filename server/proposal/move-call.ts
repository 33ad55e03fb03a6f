import { eq } from 'drizzle-orm';
import { moveCallForm } from '#app/domain/proposal/draft-forms';
import { refuse } from '#app/domain/refusals';
import { congressSession, proposalCall } from '#db/schema';
import { command, done } from '#server/platform/command';
import { faultOfCall } from './check-call';

const over: readonly string[] = ['published', 'reported', 'archived', 'cancelled'];

/** Moves the time of a call: its beginning only before it has begun, its end as long as its session is not over. What came late before stays late. */
export const moveCall = command({
  name: 'proposal.moveCall',
  input: moveCallForm,
  load: async (hand, given) => {
    const [found] = await hand.tx
      .select()
      .from(proposalCall)
      .where(eq(proposalCall.id, given.call))
      .for('update');
    return found ?? refuse('proposal.noCall');
  },
  perform: async (hand, { title, closesAt, seen, ...given }, call) => {
    if (Math.abs(seen.getTime() - call.closesAt.getTime()) >= 60_000)
      return refuse('proposal.changedMeanwhile');
    const [session] =
      call.sessionId === null
        ? []
        : await hand.tx
            .select({ state: congressSession.state })
            .from(congressSession)
            .where(eq(congressSession.id, call.sessionId));
    if (session && over.includes(session.state)) return refuse('proposal.sessionOver');
    const opensAt = call.opensAt <= hand.now ? call.opensAt : given.opensAt;
    const fault = await faultOfCall(hand, call.termId, { opensAt, closesAt }, call.id);
    if (fault) return fault;
    await hand.tx.update(proposalCall).set({ title, opensAt, closesAt }).where(eq(proposalCall.id, call.id));
    return done({ call: call.id }, { name: 'proposal.callMoved', subject: call.id });
  },
});
