import { eq } from 'drizzle-orm';
import { retryForm } from '#app/domain/notice/forms';
import { refuse } from '#app/domain/refusals';
import { delivery, mailAddress } from '#db/schema';
import { command, done } from '#server/platform/command';

/** Sends what failed once more. An address that had been refused is given another chance with it. */
export const retryDelivery = command({
  name: 'notice.retryDelivery',
  input: retryForm,
  load: async (hand, given) => {
    const [found] = await hand.tx
      .select()
      .from(delivery)
      .where(eq(delivery.id, given.delivery))
      .for('update');
    return found ?? refuse('notice.noDelivery');
  },
  perform: async (hand, _given, found) => {
    // A code is not sent again: whoever wants one asks for a fresh one.
    if (found.state !== 'failed' || found.purpose.startsWith('code:')) return refuse('notice.notFailed');
    await hand.tx
      .update(delivery)
      .set({
        state: 'queued',
        attempts: 0,
        dueAt: hand.now,
        createdAt: hand.now,
        claimedUntil: null,
        reason: null,
      })
      .where(eq(delivery.id, found.id));
    if (found.channel !== 'push' && found.personId)
      await hand.tx
        .update(mailAddress)
        .set({ failedAt: null, failedReason: null })
        .where(eq(mailAddress.personId, found.personId));
    return done(
      { queued: true },
      { name: 'notice.deliveryRetried', subject: found.id, data: { channel: found.channel } },
    );
  },
});
