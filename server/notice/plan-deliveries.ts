import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { planOf, type Sort } from '#app/domain/notice/planning';
import { type Preference, usual } from '#app/domain/notice/preference';
import { delivery } from '#db/schema';
import { command, done, type Hand, nothing } from '#server/platform/command';
import { findKind } from './kinds';

/** What other rooms tell people by themselves: an account reset, an office, an answer to a request for leave. */
const told: Sort = { channels: ['mail', 'push'] };

/** How a notice of this kind (`room.kind`) goes out. */
export function sortOf(kind: string): Sort {
  if (!kind.startsWith('notice.')) return told;
  const found = findKind(kind.slice('notice.'.length));
  if (!found) return { channels: [] };
  return { ...found, channels: found.channels.filter((channel) => channel !== 'webhook') };
}

type Row = {
  id: string;
  person_id: string;
  kind: string;
  quiet_from: number | null;
  quiet_to: number;
  volume: Preference['volume'];
  mail: boolean;
  push: boolean;
  has_mail: boolean;
  devices: string[];
};

/** Decides for notices that nobody has looked at yet by which ways and when they go out: preferences, hours of quiet, addresses. */
export const planDeliveries = command({
  name: 'notice.planDeliveries',
  input: z.object({ most: z.number().int().min(1).max(1000).default(500), mail: z.boolean().default(true) }),
  load: nothing,
  perform: async (hand, given) => {
    const rows = await hand.tx.execute<Row>(sql`
      with taken as (select n.id from notice n where n.planned_at is null order by n.at limit ${given.most} for update skip locked),
      planned as (update notice n set planned_at = ${hand.now.toISOString()}::timestamptz from taken t where n.id = t.id
        returning n.id, n.person_id, n.kind)
      select n.id, n.person_id, n.kind, p.quiet_from, p.quiet_to, p.volume, p.mail, p.push,
        exists (select 1 from mail_address a where a.person_id = n.person_id and a.confirmed_at is not null and a.failed_at is null) as has_mail,
        coalesce((select array_agg(s.id) from push_subscription s where s.person_id = n.person_id), '{}') as devices
      from planned n left join notice_preference p on p.person_id = n.person_id`);
    const deliveries = rows.flatMap((row) => deliveriesOf(hand, row, given.mail));
    for (let from = 0; from < deliveries.length; from += 500)
      await hand.tx
        .insert(delivery)
        .values(deliveries.slice(from, from + 500))
        .onConflictDoNothing();
    return done({ planned: rows.length });
  },
});

function deliveriesOf(hand: Hand, row: Row, mailIsSet: boolean): (typeof delivery.$inferInsert)[] {
  const sort = sortOf(row.kind);
  const preference: Preference =
    row.quiet_from === null
      ? usual
      : {
          quietFrom: row.quiet_from,
          quietTo: row.quiet_to,
          volume: row.volume,
          mail: row.mail,
          push: row.push,
        };
  const person = { preference, hasMail: mailIsSet && row.has_mail, devices: row.devices };
  return planOf(sort, person, hand.now).map(({ channel, target, state, reason, dueAt }) => ({
    orgId: hand.orgId,
    noticeId: row.id,
    personId: row.person_id,
    channel,
    targetId: target,
    purpose: `${row.id}:${channel}${target ? `:${target}` : ''}`,
    state,
    isStatutory: sort.statutory ?? false,
    dueAt,
    reason,
    createdAt: hand.now,
  }));
}
