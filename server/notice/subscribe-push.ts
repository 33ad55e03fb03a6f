import { and, asc, eq, inArray } from 'drizzle-orm';
import { subscribePushForm } from '#app/domain/notice/forms';
import { refuse } from '#app/domain/refusals';
import { pushSubscription } from '#db/schema';
import { judgeAddress } from '#server/platform/call-out';
import { command, done, nothing } from '#server/platform/command';

/** So many browsers a person; the oldest makes room. */
const most = 10;

/** Lets a browser be reached by push, as long as its push service is one that is known. A browser that somebody else used goes over to this person. */
export const subscribePush = command({
  name: 'notice.subscribePush',
  input: subscribePushForm,
  weigh: async (desk, _orgId, given) => {
    const url = judgeAddress(given.endpoint, desk.post?.allowPrivate ?? false);
    if (typeof url === 'string' || !desk.post?.push.knows(url.hostname)) return refuse('notice.pushUnknown');
    return { host: url.hostname };
  },
  load: nothing,
  perform: async ({ tx, actor, orgId, now }, given) => {
    if (actor.kind !== 'person') return refuse('platform.signedOut');
    const { personId } = actor;
    const row = { ...given, personId, createdAt: now };
    const [kept] = await tx
      .insert(pushSubscription)
      .values({ orgId, ...row })
      .onConflictDoUpdate({ target: [pushSubscription.orgId, pushSubscription.endpoint], set: row })
      .returning({ id: pushSubscription.id });
    const own = await tx
      .select({ id: pushSubscription.id })
      .from(pushSubscription)
      .where(eq(pushSubscription.personId, personId))
      .orderBy(asc(pushSubscription.createdAt));
    const over = own.slice(0, Math.max(0, own.length - most)).map((one) => one.id);
    if (over.length > 0)
      await tx
        .delete(pushSubscription)
        .where(and(eq(pushSubscription.personId, personId), inArray(pushSubscription.id, over)));
    return done({ subscription: kept!.id }, { name: 'notice.pushSubscribed', subject: personId });
  },
});
