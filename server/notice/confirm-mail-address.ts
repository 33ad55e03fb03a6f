import { eq } from 'drizzle-orm';
import { confirmMailForm } from '#app/domain/notice/forms';
import { refuse } from '#app/domain/refusals';
import { mailAddress } from '#db/schema';
import { command, done } from '#server/platform/command';
import { hashMailCode } from './mail-code';

/** Confirms one's address by the code that was sent there. Pages give this order through the counter of attempts. */
export const confirmMailAddress = command({
  name: 'notice.confirmMailAddress',
  input: confirmMailForm,
  load: async (hand) => {
    if (hand.actor.kind !== 'person') return refuse('platform.signedOut');
    const [found] = await hand.tx
      .select()
      .from(mailAddress)
      .where(eq(mailAddress.personId, hand.actor.personId))
      .for('update');
    return found ?? refuse('notice.mailUnset');
  },
  perform: async (hand, { code }, found) => {
    if (!found.codeHash || !found.codeExpiresAt) return refuse('notice.mailUnset');
    if (found.codeExpiresAt <= hand.now) return refuse('notice.codeExpired');
    if (found.codeHash !== hashMailCode(found.personId, found.address, code))
      return refuse('notice.codeWrong');
    await hand.tx
      .update(mailAddress)
      .set({ confirmedAt: hand.now, codeHash: null, codeExpiresAt: null, failedAt: null, failedReason: null })
      .where(eq(mailAddress.personId, found.personId));
    return done({ confirmed: true }, { name: 'notice.mailAddressConfirmed', subject: found.personId });
  },
});
