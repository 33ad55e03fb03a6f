import { eq, sql } from 'drizzle-orm';
import { nextAttempt } from '#app/domain/notice/planning';
import { delivery, mailAddress, pushSubscription } from '#db/schema';
import type { Desk } from '#server/platform/desk';
import { enter } from '#server/platform/scope';
import type { Claimed } from './claim';
import type { Outcome } from './outcome';

type Change = Partial<typeof delivery.$inferInsert>;

/** While there is no server to speak to, one message is tried so often. */
export const awaySeconds = 60;
/** A message that met no server for so long is given up. */
const longestAway = 72 * 3_600_000;

function changeOf(one: Claimed, outcome: Outcome, now: Date): Change {
  const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  switch (outcome.is) {
    case 'sent':
      return { state: 'sent', sentAt: now, reason: null };
    case 'moot':
      return { state: 'moot', reason: null };
    case 'failed':
    case 'dropped':
      return { state: outcome.is, reason: outcome.reason };
    case 'wait':
      return { dueAt: outcome.until, attempts: one.attempts - 1 };
    case 'away': {
      const isOld = now.getTime() - one.createdAt.getTime() > longestAway;
      if (isOld) return { state: 'failed', reason: 'gaveUp' };
      return { dueAt: after(awaySeconds), attempts: one.attempts - 1, reason: outcome.reason };
    }
    case 'later': {
      const next = nextAttempt(one.attempts, one.createdAt, now);
      if (!next) return { state: 'failed', reason: 'gaveUp' };
      const least = after(outcome.seconds ?? 0);
      return { dueAt: next > least ? next : least, reason: outcome.reason };
    }
  }
}

const isOver = (change: Change) => change.state !== undefined;

/** Writes down what became of a message; an address or a device that is gone for good is not written to again. A secret in it goes with it. */
export async function mark(desk: Desk, one: Claimed, outcome: Outcome): Promise<void> {
  await desk.db.transaction(async (tx) => {
    const now = await enter(tx, one.orgId, desk.clock);
    const change = changeOf(one, outcome, now);
    const payload = isOver(change) && one.payload.locked ? { payload: {} } : {};
    await tx
      .update(delivery)
      .set({ ...change, ...payload, claimedUntil: null })
      .where(eq(delivery.id, one.id));
    if (outcome.is !== 'failed') return;
    if (outcome.address && one.personId)
      await tx
        .update(mailAddress)
        .set({ failedAt: now, failedReason: outcome.reason })
        .where(sql`${mailAddress.personId} = ${one.personId} and ${mailAddress.failedAt} is null`);
    if (outcome.reason === 'gone' && one.targetId)
      await tx.delete(pushSubscription).where(eq(pushSubscription.id, one.targetId));
  });
}
