import { eq } from 'drizzle-orm';
import { presidiumForm } from '#app/domain/congress/forms';
import { faultOfPresidium, presidiumOpen } from '#app/domain/congress/presidium';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { thawProfile } from '#app/domain/statute/profile';
import { presidiumMember } from '#db/schema';
import { command, done } from '#server/platform/command';
import { findCandidates } from './find-candidates';
import { lockSession } from './load';

/** Names the presidium to be elected at the preparatory meeting: formal representatives only, of the size and make-up the rules want, one of them executive chair (Shanghai art. 23). */
export const setPresidium = command({
  name: 'congress.setPresidium',
  input: presidiumForm,
  load: async (hand, given) => {
    const session = await lockSession(hand, given.session);
    if (isRefusal(session)) return session;
    return { session, ...(await findCandidates(hand.tx, session, given.members)) };
  },
  perform: async (hand, given, { session, seats, chosen, strangers }) => {
    if (!presidiumOpen.includes(session.state)) return refuse('congress.presidiumClosed');
    const stranger = strangers[0];
    if (stranger) return refuse('congress.notOnRoll', { params: { name: stranger } });
    const fault = faultOfPresidium(
      thawProfile(session.profile),
      seats,
      chosen.length,
      chosen.filter((one) => one.mainBody).length,
    );
    if (fault) return fault;
    if (!given.chair || !chosen.some((one) => one.id === given.chair))
      return refuse('congress.oneExecutiveChair');
    await hand.tx.delete(presidiumMember).where(eq(presidiumMember.sessionId, session.id));
    await hand.tx.insert(presidiumMember).values(
      chosen.map((one) => ({
        orgId: hand.orgId,
        sessionId: session.id,
        personId: one.id,
        executiveChair: one.id === given.chair,
      })),
    );
    return done(
      { members: chosen.length },
      {
        name: 'congress.presidiumSet',
        subject: session.id,
        session: session.id,
        data: {
          members: chosen.map((one) => one.name),
          chair: chosen.find((one) => one.id === given.chair)?.name,
        },
      },
    );
  },
});
