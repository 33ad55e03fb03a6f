import { sql } from 'drizzle-orm';
import { afterQuiet } from '#app/domain/notice/quiet';
import type { Desk } from '#server/platform/desk';
import type { Mailer, MailFault } from '#server/platform/mailer';
import { readScoped } from '#server/platform/scope';
import { digestNotices } from '../due/digests';
import { aboutCode } from '../mail-code';
import { tokenFor } from '../unsubscribe-token';
import { type Addressee, findAddressee, stillConcerns } from './addressee';
import type { Claimed } from './claim';
import { composeCode, composeDigest, composeNotice, type Envelope, type Note } from './compose-mail';
import type { Outcome } from './outcome';

const mostInDigest = 20;

const outcomeOf = (fault: MailFault | null): Outcome => {
  if (!fault) return { is: 'sent' };
  const { reason } = fault;
  switch (fault.fault) {
    case 'address':
      return { is: 'failed', reason, address: true };
    case 'refused':
      return { is: 'failed', reason };
    case 'later':
      return { is: 'later', reason };
    case 'away':
      return { is: 'away', reason };
  }
};

type Found = {
  readonly who: Addressee;
  readonly notes: readonly Note[];
  readonly count: number;
  readonly now: Date;
  readonly code?: string;
};

/** The code that a mail carries, for the address it was made for; null where that has changed since. */
function codeIn(desk: Desk, one: Claimed, address: string): string | null {
  try {
    const locked = Buffer.from(String(one.payload.locked), 'base64url');
    return Buffer.from(desk.vault.unlock(aboutCode(one.personId ?? '', address), locked)).toString('utf8');
  } catch {
    return null;
  }
}

/** Whether this mail shall still go, with what stands in it; judged now, not when it was queued. */
function judge(desk: Desk, one: Claimed): Promise<Found | Outcome> {
  return readScoped(desk.db, one.orgId, desk.clock, async (tx, now) => {
    const who = await findAddressee(tx, one);
    if (!who) return { is: 'moot' };
    if (!who.mail) return { is: 'dropped', reason: 'noAddress' };
    if (one.payload.locked) {
      const { codeExpiresAt: until } = who.mail;
      const code = until && until > now ? codeIn(desk, one, who.mail.address) : null;
      return code === null ? { is: 'moot' } : { who, notes: [], count: 0, now, code };
    }
    if (who.mail.hasFailed || !who.mail.isConfirmed)
      return { is: 'dropped', reason: who.mail.hasFailed ? 'addressFailed' : 'noAddress' };
    if (!one.isStatutory && !who.preference.mail) return { is: 'dropped', reason: 'off' };
    const until = one.isStatutory ? now : afterQuiet(who.preference, now);
    if (until > now) return { is: 'wait', until };
    if (one.channel === 'digest') {
      const rows = await tx.execute<{
        kind: string;
        params: string;
        link: string | null;
        at: string;
        count: string;
      }>(sql`
        select n.kind, n.params, n.link, n.at, count(*) over () as count from notice n join notice_preference p on p.person_id = n.person_id
        where n.person_id = ${one.personId} and ${digestNotices(now)} order by n.at desc limit ${mostInDigest}`);
      if (rows.length === 0) return { is: 'moot' };
      const notes = rows.map((row) => ({
        kind: row.kind,
        params: JSON.parse(row.params) as Record<string, unknown>,
        link: row.link,
        at: new Date(row.at),
      }));
      return { who, notes, count: Number(rows[0]?.count), now };
    }
    if (!who.note || !(await stillConcerns(tx, one, who.note, now))) return { is: 'moot' };
    return { who, notes: [who.note], count: 1, now };
  });
}

/** Sends one mail: a notice, the mail of the day or a code. The message id is the delivery's own, so that a mail sent twice is shown once. */
export async function sendMail(desk: Desk, mailer: Mailer, one: Claimed): Promise<Outcome> {
  const found = await judge(desk, one);
  if ('is' in found) return found;
  const { who, notes, count, now, code } = found;
  const envelope: Envelope = {
    to: who.mail!.address,
    name: who.name,
    locale: who.locale,
    organisation: who.organisation,
    origin: desk.post?.origin ?? '',
    messageId: `<${one.id}@${mailer.domain}>`,
    token: tokenFor(desk.vault, one.orgId, one.personId!),
  };
  if (code) return outcomeOf(await mailer.send(composeCode(envelope, code)));
  const mail =
    one.channel === 'digest'
      ? composeDigest(envelope, notes, count, now)
      : composeNotice(envelope, notes[0]!, one.isStatutory);
  return outcomeOf(await mailer.send(mail));
}
