import { eq } from 'drizzle-orm';
import { endCeremonyForm } from '#app/domain/ballot/forms-sealed';
import { ceremonySteps } from '#app/domain/ballot/states';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { keyCeremony } from '#db/schema';
import { command, done } from '#server/platform/command';
import { findMessages, lockCeremony } from './load-ceremony';

/** Decides on the record that fewer rehearsals than scrutineers are enough: never fewer than can count (SCV1 2.4). */
export const acceptRehearsals = command({
  name: 'ballot.acceptRehearsals',
  input: endCeremonyForm,
  load: async (hand, given) => {
    const ceremony = await lockCeremony(hand, given.ceremony);
    if (isRefusal(ceremony)) return ceremony;
    return { ceremony, messages: await findMessages(hand.tx, ceremony.id) };
  },
  perform: async (hand, { reason }, { ceremony, messages }) => {
    const state = next(ceremonySteps, ceremony.state, 'rehearse');
    if (!state) return refuse(ceremony.state === 'dealing' ? 'sealed.tooSoon' : 'sealed.ceremonyOver');
    const rehearsed = messages.filter(({ round }) => round === 'rehearsal').map(({ i }) => i);
    const needed = ceremony.threshold;
    if (rehearsed.length < needed) return refuse('sealed.fewRehearsals', { params: { needed } });
    await hand.tx
      .update(keyCeremony)
      .set({ state, reason, endedAt: hand.now })
      .where(eq(keyCeremony.id, ceremony.id));
    const data = { rehearsed, of: ceremony.size, reason };
    return done(
      { ready: true },
      { name: 'ballot.keysReady', subject: ceremony.id, session: ceremony.sessionId, data },
    );
  },
});
