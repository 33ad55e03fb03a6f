import { z } from 'zod';
import { noticeDue } from '#db/schema';
import { command, done, nothing } from '#server/platform/command';
import { findKind } from './kinds';

const due = z.object({
  kind: z.string().refine((name) => findKind(name) !== undefined),
  subject: z.string().min(1).max(200),
  /** Null: gathered by the kind's minutes. */
  purpose: z.string().min(1).max(200).nullable(),
  session: z.uuid().nullable(),
  data: z.record(z.string(), z.unknown()).default({}),
});

/** The end of the span of so many minutes in which the moment lies. */
const endOfSpan = (now: Date, minutes: number) =>
  new Date((Math.floor(now.getTime() / (minutes * 60_000)) + 1) * minutes * 60_000);

/** Queues notices in the transaction of what brought them about. What was queued for the same kind, subject and purpose is not queued again. */
export const queueNotices = command({
  name: 'notice.queueNotices',
  input: z.object({ dues: z.array(due).max(500) }),
  load: nothing,
  perform: async (hand, given) => {
    const rows = given.dues.map(({ kind, subject, purpose, session, data }) => {
      const minutes = findKind(kind)?.gather;
      const at = minutes ? endOfSpan(hand.now, minutes) : hand.now;
      const once = purpose ?? `until ${at.toISOString()}`;
      return { orgId: hand.orgId, kind, subject, purpose: once, sessionId: session, data, at };
    });
    if (rows.length === 0) return done({ queued: 0 });
    const queued = await hand.tx
      .insert(noticeDue)
      .values(rows)
      .onConflictDoNothing()
      .returning({ id: noticeDue.id });
    return done({ queued: queued.length });
  },
});
