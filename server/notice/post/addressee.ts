import { sql } from 'drizzle-orm';
import { type Preference, usual } from '#app/domain/notice/preference';
import type { Locale } from '#app/i18n/locale';
import type { Tx } from '#db/client';
import { noticeDue } from '#db/schema';
import { findKind } from '../kinds';
import { ofDue } from '../spread-notices';
import type { Claimed } from './claim';
import type { Note } from './compose-mail';

/** Everything about a message that may have changed since it was queued, in one question. */
export type Addressee = {
  readonly name: string;
  readonly organisation: string;
  readonly locale: Locale;
  readonly preference: Preference;
  /** The address to write to, with what became of it. */
  readonly mail: {
    readonly address: string;
    readonly isConfirmed: boolean;
    readonly hasFailed: boolean;
    readonly codeExpiresAt: Date | null;
  } | null;
  readonly note: (Note & { readonly isRead: boolean; readonly purpose: string | null }) | null;
};

type Row = {
  name: string;
  organisation: string;
  left: boolean;
  preference: (Preference & { locale: Locale }) | null;
  mail: {
    address: string;
    confirmed_at: string | null;
    failed_at: string | null;
    code_expires_at: string | null;
  } | null;
  note: {
    kind: string;
    params: string;
    link: string | null;
    at: string;
    read_at: string | null;
    purpose: string | null;
  } | null;
};

/** The person a message is for; null where there is none any more. */
export async function findAddressee(tx: Tx, one: Claimed): Promise<Addressee | null> {
  const [row] = await tx.execute<Row>(sql`
    select p.name, o.name as organisation, p.left_on is not null as left,
      (select jsonb_build_object('quietFrom', f.quiet_from, 'quietTo', f.quiet_to, 'volume', f.volume, 'mail', f.mail, 'push', f.push, 'locale', f.locale)
        from notice_preference f where f.person_id = p.id) as preference,
      (select to_jsonb(a) from mail_address a where a.person_id = p.id) as mail,
      (select to_jsonb(n) from notice n where n.id = ${one.noticeId}) as note
    from person p join organisation o on o.id = p.org_id where p.id = ${one.personId}`);
  if (!row || row.left) return null;
  return {
    name: row.name,
    organisation: row.organisation,
    locale: row.preference?.locale ?? 'zh-CN',
    preference: row.preference ?? usual,
    mail: row.mail && {
      address: row.mail.address,
      isConfirmed: row.mail.confirmed_at !== null,
      hasFailed: row.mail.failed_at !== null,
      codeExpiresAt: row.mail.code_expires_at === null ? null : new Date(row.mail.code_expires_at),
    },
    note: row.note && {
      kind: row.note.kind,
      params: JSON.parse(row.note.params) as Record<string, unknown>,
      link: row.note.link,
      at: new Date(row.note.at),
      isRead: row.note.read_at !== null,
      purpose: row.note.purpose,
    },
  };
}

/**
 * Whether the notice still concerns its person: its kind is asked again who shall hear of it, so that nobody is reminded of what was done since.
 * One that was read on the site needs no mail, unless the law wants it delivered.
 */
export async function stillConcerns(
  tx: Tx,
  one: Claimed,
  note: Addressee['note'],
  now: Date,
): Promise<boolean> {
  if (!note) return false;
  if (note.isRead && !one.isStatutory) return false;
  const kind = note.kind.startsWith('notice.') ? findKind(note.kind.slice('notice.'.length)) : undefined;
  if (!kind || !note.purpose) return true;
  const [row] = await tx.select().from(noticeDue).where(sql`${noticeDue.id}::text = ${note.purpose}`);
  if (!row) return false;
  const found = await tx.execute(
    sql`select 1 from (${kind.to(ofDue(row, now))}) w(person_id) where w.person_id = ${one.personId} limit 1`,
  );
  return found.length > 0;
}
