import { eq } from 'drizzle-orm';
import { unsubscribeForm } from '#app/domain/notice/forms';
import { refuse } from '#app/domain/refusals';
import { noticePreference, person } from '#db/schema';
import { command, done } from '#server/platform/command';
import { readToken } from './unsubscribe-token';

/** Turns off the mail of the person whom a mail's own link names; the law's notices go on. Twice changes nothing. */
export const unsubscribe = command({
  name: 'notice.unsubscribe',
  input: unsubscribeForm,
  load: async (hand, given) => {
    const of = readToken(hand.vault, given.token);
    if (of?.orgId !== hand.orgId) return refuse('notice.linkWrong');
    const [found] = await hand.tx.select({ id: person.id }).from(person).where(eq(person.id, of.personId));
    return found ?? refuse('notice.linkWrong');
  },
  perform: async (hand, _given, found) => {
    await hand.tx
      .insert(noticePreference)
      .values({ orgId: hand.orgId, personId: found.id, mail: false })
      .onConflictDoUpdate({ target: noticePreference.personId, set: { mail: false } });
    return done({ unsubscribed: true }, { name: 'notice.unsubscribed', subject: found.id });
  },
});
