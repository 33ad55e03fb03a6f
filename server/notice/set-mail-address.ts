import { randomInt } from 'node:crypto';
import { and, count, eq, gt, like } from 'drizzle-orm';
import { mailAddressForm } from '#app/domain/notice/forms';
import { refuse } from '#app/domain/refusals';
import { delivery, mailAddress } from '#db/schema';
import { command, done, type Hand } from '#server/platform/command';
import { aboutCode, codeMinutes, codePause, codesPerDay, hashMailCode } from './mail-code';

/** Registers where somebody's mail shall go, or takes the address away. It is used once its code came back; until then nothing else is sent there. */
export const setMailAddress = command({
  name: 'notice.setMailAddress',
  input: mailAddressForm,
  weigh: async (desk, _orgId, given) =>
    given.address !== '' && !desk.post?.mail ? refuse('notice.noMailServer') : { isSet: true },
  load: async (hand) => {
    if (hand.actor.kind !== 'person') return refuse('platform.signedOut');
    const { personId } = hand.actor;
    const [known] = await hand.tx
      .select()
      .from(mailAddress)
      .where(eq(mailAddress.personId, personId))
      .for('update');
    return { personId, known };
  },
  perform: async (hand, { address }, { personId, known }) => {
    const fact = { name: 'notice.mailAddressSet', subject: personId } as const;
    if (address === '') {
      await hand.tx.delete(mailAddress).where(eq(mailAddress.personId, personId));
      return known ? done({ waits: false }, fact) : done({ waits: false });
    }
    if (known?.address === address && known.confirmedAt && !known.failedAt) return done({ waits: false });
    const seconds = await secondsToWait(hand, personId);
    if (seconds > 0) return refuse('notice.codeTooSoon', { params: { seconds } });
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const row = {
      address,
      confirmedAt: null,
      codeHash: hashMailCode(personId, address, code),
      codeExpiresAt: new Date(hand.now.getTime() + codeMinutes * 60_000),
      failedAt: null,
      failedReason: null,
    };
    await hand.tx
      .insert(mailAddress)
      .values({ orgId: hand.orgId, personId, ...row })
      .onConflictDoUpdate({ target: mailAddress.personId, set: row });
    await queueCode(hand, personId, address, code);
    return done({ waits: true }, fact);
  },
});

const purposeOf = (personId: string) => `code:${personId}:`;

/** How long until another code may be sent; 0: now. */
async function secondsToWait(hand: Hand, personId: string): Promise<number> {
  const since = (seconds: number) =>
    and(
      like(delivery.purpose, `${purposeOf(personId)}%`),
      gt(delivery.createdAt, new Date(hand.now.getTime() - seconds * 1000)),
    );
  const [lately] = await hand.tx
    .select({ at: delivery.createdAt })
    .from(delivery)
    .where(since(codePause))
    .limit(1);
  if (lately) return Math.ceil((lately.at.getTime() + codePause * 1000 - hand.now.getTime()) / 1000);
  const [today] = await hand.tx.select({ count: count() }).from(delivery).where(since(86_400));
  return (today?.count ?? 0) >= codesPerDay ? 3600 : 0;
}

/** The code goes out like any mail, locked while it waits, so that no look into the table shows it. */
async function queueCode(hand: Hand, personId: string, address: string, code: string): Promise<void> {
  const locked = Buffer.from(hand.vault.lock(aboutCode(personId, address), Buffer.from(code))).toString(
    'base64url',
  );
  await hand.tx.insert(delivery).values({
    orgId: hand.orgId,
    personId,
    channel: 'mail',
    purpose: `${purposeOf(personId)}${hand.now.getTime()}`,
    state: 'queued',
    isStatutory: true,
    payload: { locked },
    dueAt: hand.now,
    createdAt: hand.now,
  });
}
