import { and, eq, isNull, lte } from 'drizzle-orm';
import { noInput } from '#app/domain/identity/forms';
import { refuse } from '#app/domain/refusals';
import { notice } from '#db/schema';
import { command, done, nothing } from '#server/platform/command';

/** Marks all of one's own notices as read. */
export const readNotices = command({
  name: 'identity.readNotices',
  input: noInput,
  load: nothing,
  perform: async ({ tx, actor, now }) => {
    if (actor.kind !== 'person') return refuse('identity.personUnknown');
    const read = await tx
      .update(notice)
      .set({ readAt: now })
      .where(and(eq(notice.personId, actor.personId), isNull(notice.readAt), lte(notice.at, now)))
      .returning({ id: notice.id });
    return read.length === 0
      ? done({ count: 0 })
      : done({ count: read.length }, { name: 'identity.noticesRead', subject: actor.personId });
  },
});
