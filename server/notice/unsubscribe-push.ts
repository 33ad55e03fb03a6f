import { and, eq } from 'drizzle-orm';
import { unsubscribePushForm } from '#app/domain/notice/forms';
import { refuse } from '#app/domain/refusals';
import { pushSubscription } from '#db/schema';
import { command, done, nothing } from '#server/platform/command';

/** Ends push on one of one's own devices. */
export const unsubscribePush = command({
  name: 'notice.unsubscribePush',
  input: unsubscribePushForm,
  load: nothing,
  perform: async ({ tx, actor }, given) => {
    if (actor.kind !== 'person') return refuse('platform.signedOut');
    const gone = await tx
      .delete(pushSubscription)
      .where(and(eq(pushSubscription.id, given.subscription), eq(pushSubscription.personId, actor.personId)))
      .returning({ id: pushSubscription.id });
    if (gone.length === 0) return refuse('notice.noSubscription');
    return done({ ended: true }, { name: 'notice.pushUnsubscribed', subject: actor.personId });
  },
});
