import { and, eq, isNull, lte } from 'drizzle-orm';
import { readNoticesForm } from '#app/domain/notice/forms';
import { refuse } from '#app/domain/refusals';
import { notice } from '#db/schema';
import { command, done, nothing } from '#server/platform/command';

/** Marks one of one's own notices as read, or all of them; answers where the one leads. */
export const readNotices = command({
  name: 'notice.readNotices',
  input: readNoticesForm,
  load: nothing,
  perform: async ({ tx, actor, now }, given) => {
    if (actor.kind !== 'person') return refuse('platform.signedOut');
    const own = eq(notice.personId, actor.personId);
    const which = given.notice === undefined ? lte(notice.at, now) : eq(notice.id, given.notice);
    const read = await tx
      .update(notice)
      .set({ readAt: now })
      .where(and(own, which, isNull(notice.readAt)))
      .returning({ id: notice.id });
    const [one] = given.notice
      ? await tx.select({ link: notice.link }).from(notice).where(and(own, which))
      : [];
    const value = { count: read.length, link: one?.link ?? null };
    return read.length === 0
      ? done(value)
      : done(value, { name: 'notice.read', subject: actor.personId, data: { count: read.length } });
  },
});
