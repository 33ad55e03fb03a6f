import { type SQL, sql } from 'drizzle-orm';
import { run } from '#server/platform/command';
import { type Desk, seat } from '#server/platform/desk';
import { readScoped } from '#server/platform/scope';
import { kinds } from '../kinds';
import { queueNotices } from '../queue-notices';

type Due = { kind: string; subject: string; session_id: string | null; purpose: string };

/** Reminders that have come due and were not queued yet, of all kinds in one question. */
const dueReminders = (now: Date): SQL => {
  const each = kinds.flatMap(({ name, before }) =>
    before ? [sql`select ${name} as kind, r.* from (${before(now)}) r(subject, session_id, purpose)`] : [],
  );
  return sql`select r.* from (${sql.join(each, sql` union all `)}) r
    where not exists (select 1 from notice_due d where d.kind = r.kind and d.subject = r.subject and d.purpose = r.purpose) limit 200`;
};

/** Queues the reminders that have come due in every organisation where a sitting is open or near, proposals are under way, a call for them ends, an answer on a disclosure is owed, or a monitor waits for somebody. */
export async function keepReminders(desk: Desk, now: Date): Promise<void> {
  const near = await desk.db.execute<{ org_id: string }>(
    sql`select org_id from organisations_meeting(${now.toISOString()}::timestamptz) union select org_id from organisations_handling()
      union select org_id from organisations_disclosing()
      union select org_id from organisations_monitoring()
      union select org_id from organisations_calling(${now.toISOString()}::timestamptz)
      union select org_id from organisations_answering((${now.toISOString()}::timestamptz at time zone 'Asia/Shanghai')::date)`,
  );
  for (const { org_id: orgId } of near) {
    const due = await readScoped(desk.db, orgId, desk.clock, (tx) => tx.execute<Due>(dueReminders(now)));
    if (due.length === 0) continue;
    const dues = due.map(({ session_id: session, ...one }) => ({ ...one, session }));
    await run(seat(desk, { kind: 'clock', orgId }), queueNotices, { dues });
  }
}
