import { and, eq } from 'drizzle-orm';
import { hasRole } from '#app/domain/actor';
import { confirmOverrideForm } from '#app/domain/congress/forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { gateOverride, presidiumMember } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockSession, personOf } from './load';

/** The second of two people confirms an override: another secretary, the executive chair of the session, or the superior union. Both names and the reason stand in the minutes. */
export const confirmOverride = command({
  name: 'congress.confirmOverride',
  input: confirmOverrideForm,
  load: async (hand, given) => {
    const rows = await hand.tx
      .select()
      .from(gateOverride)
      .where(eq(gateOverride.id, given.override))
      .for('update');
    const asked = rows[0];
    if (!asked) return refuse('congress.noOverride');
    const session = await lockSession(hand, asked.sessionId);
    return isRefusal(session) ? session : { asked, session };
  },
  perform: async (hand, _given, { asked, session }) => {
    const me = personOf(hand);
    if (asked.confirmedBy) return refuse('congress.overrideTaken');
    if (asked.askedBy === me) return refuse('congress.samePerson');
    if (!hasRole(hand.actor, 'secretary') && !hasRole(hand.actor, 'superiorUnion')) {
      const chair = await hand.tx
        .select({ id: presidiumMember.personId })
        .from(presidiumMember)
        .where(
          and(
            eq(presidiumMember.sessionId, session.id),
            eq(presidiumMember.personId, me),
            eq(presidiumMember.executiveChair, true),
          ),
        );
      if (chair.length === 0) return refuse('congress.notExecutiveChair');
    }
    await hand.tx
      .update(gateOverride)
      .set({ confirmedBy: me, confirmedAt: hand.now })
      .where(eq(gateOverride.id, asked.id));
    return done(
      { gate: asked.gate },
      {
        name: 'congress.overrideConfirmed',
        subject: asked.id,
        session: session.id,
        data: { step: asked.step, gate: asked.gate, reason: asked.reason, askedBy: asked.askedBy },
      },
    );
  },
});
