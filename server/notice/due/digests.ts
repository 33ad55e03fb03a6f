import { type SQL, sql } from 'drizzle-orm';
import { digestAt } from '#app/domain/notice/preference';
import { momentOfDay } from '#app/domain/notice/quiet';
import { dayOf } from '#app/i18n/time';
import type { Desk } from '#server/platform/desk';
import { enter } from '#server/platform/scope';

/** Until when the last mail of the day reached that went out to a person. */
const lastDigest = sql`coalesce((select max((d.payload ->> 'until')::timestamptz) from delivery d
  where d.person_id = p.person_id and d.channel = 'digest' and d.state = 'sent'), '-infinity'::timestamptz)`;

/** What of a person's notices belongs into the mail of the day: unread, not sent already, up to eight this morning, a week old at most. */
export function digestNotices(now: Date): SQL {
  const eight = sql`${momentOfDay(now, digestAt).toISOString()}::timestamptz`;
  return sql`n.read_at is null and n.at > ${lastDigest} and n.at > ${eight} - interval '7 days' and n.at <= ${eight}
    and not exists (select 1 from delivery x where x.notice_id = n.id and x.channel in ('mail', 'push') and x.state = 'sent')`;
}

/** Queues, from eight in the morning on, one mail for each person who wants one a day and has something in it; the day and the person make it once. */
export async function keepDigests(desk: Desk, now: Date): Promise<void> {
  const eight = momentOfDay(now, digestAt);
  if (now < eight) return;
  const wanting = await desk.db.execute<{ org_id: string }>(
    sql`select org_id from organisations_with_digests()`,
  );
  for (const { org_id: orgId } of wanting)
    await desk.db.transaction(async (tx) => {
      await enter(tx, orgId, desk.clock);
      const at = now.toISOString();
      await tx.execute(sql`
        insert into delivery (org_id, person_id, channel, purpose, state, payload, due_at, created_at)
        select p.org_id, p.person_id, 'digest', 'digest:' || p.person_id || ':' || ${dayOf(now)}, 'queued', jsonb_build_object('until', ${eight.toISOString()}::text), ${at}::timestamptz, ${at}::timestamptz
        from notice_preference p join mail_address a on a.person_id = p.person_id and a.confirmed_at is not null and a.failed_at is null
        where p.volume = 'digest' and p.mail
        and exists (select 1 from notice n where n.person_id = p.person_id and ${digestNotices(now)})
        on conflict do nothing`);
    });
}
