import { and, eq, ne } from 'drizzle-orm';
import { endCeremonyForm } from '#app/domain/ballot/forms-sealed';
import { ceremonySteps } from '#app/domain/ballot/states';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { keyCeremony, sealedBox } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockCeremony } from './load-ceremony';

/** Gives up a ceremony for a reason, for instance to name somebody else; keys that a box uses are not given up. */
export const abortCeremony = command({
  name: 'ballot.abortCeremony',
  input: endCeremonyForm,
  load: async (hand, given) => {
    const ceremony = await lockCeremony(hand, given.ceremony);
    if (isRefusal(ceremony)) return ceremony;
    const boxes = await hand.tx
      .select({ id: sealedBox.id })
      .from(sealedBox)
      .where(and(eq(sealedBox.ceremonyId, ceremony.id), ne(sealedBox.state, 'void')))
      .limit(1);
    return { ceremony, inUse: boxes.length > 0 };
  },
  perform: async (hand, { reason }, { ceremony, inUse }) => {
    if (inUse) return refuse('sealed.keysInUse');
    const state = next(ceremonySteps, ceremony.state, 'abort');
    if (!state) return refuse('sealed.ceremonyOver');
    await hand.tx
      .update(keyCeremony)
      .set({ state, reason, endedAt: hand.now })
      .where(eq(keyCeremony.id, ceremony.id));
    return done(
      { aborted: true },
      { name: 'ballot.ceremonyAborted', subject: ceremony.id, session: ceremony.sessionId, data: { reason } },
    );
  },
});
