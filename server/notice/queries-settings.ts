import { desc, eq } from 'drizzle-orm';
import { usual } from '#app/domain/notice/preference';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { mailAddress, noticePreference, pushSubscription } from '#db/schema';
import type { Reader } from '#server/platform/http';

const stateOf = (mail: typeof mailAddress.$inferSelect): 'failed' | 'confirmed' | 'waiting' => {
  if (mail.failedAt) return 'failed';
  return mail.confirmedAt ? 'confirmed' : 'waiting';
};

/** How one is reached: preferences, the address with what became of it, the browsers with push. */
export async function readSettings({ tx, actor, now }: Reader) {
  if (actor.kind !== 'person') return refuse('platform.signedOut') satisfies Refusal;
  const own = actor.personId;
  const [preference] = await tx.select().from(noticePreference).where(eq(noticePreference.personId, own));
  const [mail] = await tx.select().from(mailAddress).where(eq(mailAddress.personId, own));
  const devices = await tx
    .select({
      id: pushSubscription.id,
      device: pushSubscription.device,
      endpoint: pushSubscription.endpoint,
      since: pushSubscription.createdAt,
    })
    .from(pushSubscription)
    .where(eq(pushSubscription.personId, own))
    .orderBy(desc(pushSubscription.createdAt));
  return {
    preference: { ...(preference ?? { ...usual, locale: 'zh-CN' as const }) },
    mail: mail ? { address: mail.address, state: stateOf(mail) } : null,
    devices: devices.map((one) => ({ ...one, since: one.since.toISOString() })),
    now: now.toISOString(),
  };
}

/** The address that waits for its code; null where none does. */
export async function readWaitingAddress({ tx, actor }: Reader) {
  if (actor.kind !== 'person') return { address: null };
  const [mail] = await tx.select().from(mailAddress).where(eq(mailAddress.personId, actor.personId));
  return { address: mail && !mail.confirmedAt ? mail.address : null };
}
