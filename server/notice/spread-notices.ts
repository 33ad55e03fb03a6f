import { and, inArray, isNull, lte, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Fact } from '#app/domain/fact';
import type { FactName } from '#app/domain/facts';
import { noticeDue } from '#db/schema';
import { command, done, type Hand, nothing } from '#server/platform/command';
import type { Kind, Of } from './kind';
import { findKind, kinds } from './kinds';

type DueRow = typeof noticeDue.$inferSelect;

/** Up to so many people are rung one by one; for more of them one bell goes to the session. */
const mostBells = 50;

/**
 * Writes the notices that are due into the inboxes of all whom they concern: one statement for each, however many people. Several processes share
 * the work; a notice of the same purpose reaches a person once. Rehearsals call nobody.
 */
export const spreadNotices = command({
  name: 'notice.spreadNotices',
  input: z.object({ most: z.number().int().min(1).max(100).default(10) }),
  load: nothing,
  perform: async (hand, given) => {
    const known = kinds.map((kind) => kind.name as string);
    const due = await hand.tx
      .select()
      .from(noticeDue)
      .where(and(isNull(noticeDue.spreadAt), lte(noticeDue.at, hand.now), inArray(noticeDue.kind, known)))
      .orderBy(noticeDue.at)
      .limit(given.most)
      .for('update', { skipLocked: true });
    const facts: Fact<FactName>[] = [];
    for (const row of due) {
      const people = await spread(hand, row);
      if (people.length > mostBells)
        facts.push({
          name: 'notice.spread',
          subject: row.subject,
          ...(row.sessionId ? { session: row.sessionId } : {}),
          data: { kind: row.kind, people: people.length },
        });
      else facts.push(...people.map((id) => ({ name: 'notice.arrived', subject: id }) as const));
    }
    if (due.length > 0)
      await hand.tx
        .update(noticeDue)
        .set({ spreadAt: hand.now })
        .where(
          inArray(
            noticeDue.id,
            due.map((row) => row.id),
          ),
        );
    return done({ spread: due.length }, ...facts);
  },
});

/** What a queued notice is about, as its kind asks for it. */
export const ofDue = (row: DueRow, now: Date): Of => ({
  subject: row.subject,
  purpose: row.purpose,
  session: row.sessionId,
  data: row.data,
  at: row.at,
  now,
});

/** Writes one notice to its people and queues it for the chat robots; returns the people. */
async function spread(hand: Hand, row: DueRow): Promise<string[]> {
  const kind = findKind(row.kind);
  if (!kind || (await isRehearsal(hand, row.sessionId))) return [];
  const of = ofDue(row, hand.now);
  const [found] = await hand.tx.execute<{ params: Record<string, unknown> }>(
    sql`select to_jsonb(v) as params from (${kind.about(of)}) v`,
  );
  if (!found) return [];
  const params = JSON.stringify(found.params);
  const link = kind.link(of);
  const at = hand.now.toISOString();
  const people = await hand.tx.execute<{ person_id: string }>(sql`
    insert into notice (org_id, person_id, kind, params, at, link, purpose)
    select ${hand.orgId}::uuid, p.id, ${`notice.${kind.name}`}, ${params}, ${at}::timestamptz, ${link}, ${row.id}
    from (${kind.to(of)}) w(person_id) join person p on p.id = w.person_id and p.left_on is null
    group by p.id on conflict do nothing returning person_id`);
  if (kind.channels.includes('webhook') && (kind.everybody?.(found.params) ?? true))
    await queueWebhooks(hand, kind, row, found.params, link);
  return people.map((one) => one.person_id);
}

async function isRehearsal(hand: Hand, session: string | null): Promise<boolean> {
  if (session === null) return false;
  const found = await hand.tx.execute(
    sql`select 1 from congress_session where id = ${session} and kind = 'rehearsal'`,
  );
  return found.length > 0;
}

/** One message to each chat robot, of what concerns everybody. */
async function queueWebhooks(
  hand: Hand,
  kind: Kind,
  row: DueRow,
  params: Record<string, unknown>,
  link: string,
): Promise<void> {
  const at = hand.now.toISOString();
  const payload = JSON.stringify({ kind: `notice.${kind.name}`, params, link, due: row.id });
  await hand.tx.execute(sql`
    insert into delivery (org_id, channel, target_id, purpose, state, is_statutory, payload, due_at, created_at)
    select w.org_id, 'webhook', w.id, ${row.id} || ':webhook:' || w.id, 'queued', ${kind.statutory ?? false}, ${payload}::text::jsonb, ${at}::timestamptz, ${at}::timestamptz
    from webhook w where w.removed_at is null on conflict do nothing`);
}
