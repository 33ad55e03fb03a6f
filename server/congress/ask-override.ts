import { and, eq } from 'drizzle-orm';
import { askOverrideForm } from '#app/domain/congress/forms';
import { findGate } from '#app/domain/congress/gates';
import { refuse } from '#app/domain/refusals';
import { gateOverride } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockSession, personOf } from './load';

/** The first of two people asks to go on although a condition does not hold; floors of the law can't be overridden. */
export const askOverride = command({
  name: 'congress.askOverride',
  input: askOverrideForm,
  load: (hand, given) => lockSession(hand, given.session),
  perform: async (hand, given, session) => {
    const gate = findGate(given.gate);
    if (!gate?.overridable) return refuse('congress.notOverridable');
    const known = await hand.tx
      .select({ id: gateOverride.id })
      .from(gateOverride)
      .where(and(eq(gateOverride.sessionId, session.id), eq(gateOverride.gate, gate.id)));
    if (known.length > 0) return refuse('congress.overrideTaken');
    const [made] = await hand.tx
      .insert(gateOverride)
      .values({
        orgId: hand.orgId,
        sessionId: session.id,
        step: gate.step,
        gate: gate.id,
        reason: given.reason,
        askedBy: personOf(hand),
        askedAt: hand.now,
      })
      .returning({ id: gateOverride.id });
    return done(
      { id: made!.id },
      {
        name: 'congress.overrideAsked',
        subject: made!.id,
        session: session.id,
        data: { step: gate.step, gate: gate.id, reason: given.reason },
      },
    );
  },
});
