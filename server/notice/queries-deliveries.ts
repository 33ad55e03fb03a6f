import { sql } from 'drizzle-orm';
import type { Reader } from '#server/platform/http';

type Count = { channel: 'mail' | 'push' | 'webhook' | 'digest'; state: string; count: number };
type Address = {
  person_id: string;
  name: string;
  number: string;
  address: string;
  at: string;
  reason: string;
};
type Failure = {
  id: string;
  channel: Count['channel'];
  reason: string;
  at: string;
  attempts: number;
  who: string;
  kind: string | null;
  params: string | null;
};
type Unreached = {
  person_id: string;
  name: string;
  number: string;
  phone: string | null;
  delegation: string | null;
  count: number;
};

const pageSize = 50;
const month = sql`interval '30 days'`;

/** A required notice that reached nobody: there was no way to send it, or the only browser is gone and nothing else was sent. */
const isUnreached = sql`d.is_statutory and (d.state = 'dropped' or (d.state = 'failed' and d.reason = 'gone' and not exists (
  select 1 from delivery o where o.notice_id = d.notice_id and o.person_id = d.person_id and o.state in ('sent', 'queued'))))`;

/** What arrived in the last month and what did not: counts by way, refused addresses, failures that can be sent again, people whom required notices have not reached. */
export async function readDeliveries({ tx, now }: Reader, after: string | null) {
  const since = sql`${now.toISOString()}::timestamptz - ${month}`;
  const counts = await tx.execute<Count>(sql`
    select channel, state, count(*)::int as count from delivery where created_at > ${since} group by 1, 2`);
  const addresses = await tx.execute<Address>(sql`
    select a.person_id, p.name, p.staff_number as number, a.address, a.failed_at as at, coalesce(a.failed_reason, '') as reason
    from mail_address a join person p on p.id = a.person_id where a.failed_at is not null order by a.failed_at desc limit 200`);
  const failures = await tx.execute<Failure>(sql`
    select d.id, d.channel, coalesce(d.reason, '') as reason, d.created_at as at, d.attempts,
      coalesce(p.name, w.name, '') as who, coalesce(n.kind, d.payload ->> 'kind') as kind, coalesce(n.params, (d.payload -> 'params')::text) as params
    from delivery d left join person p on p.id = d.person_id left join webhook w on w.id = d.target_id and d.channel = 'webhook'
    left join notice n on n.id = d.notice_id
    where d.state = 'failed' and d.created_at > ${since} and d.purpose not like 'code:%' and d.reason is distinct from 'gone'
    order by d.created_at desc limit ${pageSize}`);
  const unreached = await tx.execute<Unreached>(sql`
    select p.id as person_id, p.name, p.staff_number as number, p.phone, max(g.name) as delegation, count(distinct d.notice_id)::int as count
    from delivery d join notice n on n.id = d.notice_id and n.read_at is null join person p on p.id = d.person_id and p.left_on is null
    left join representative r on r.person_id = p.id and r.ended_on is null left join delegation g on g.id = r.delegation_id
    where ${isUnreached} and d.created_at > ${since} and p.staff_number > ${after ?? ''}
    group by p.id order by p.staff_number limit ${pageSize + 1}`);
  const [total] = await tx.execute<{ count: number }>(sql`
    select count(distinct d.person_id)::int as count from delivery d join notice n on n.id = d.notice_id and n.read_at is null
    join person p on p.id = d.person_id and p.left_on is null
    where ${isUnreached} and d.created_at > ${since}`);
  const shown = unreached.slice(0, pageSize);
  return {
    counts: [...counts],
    addresses: [...addresses],
    failures: failures.map(({ params, ...one }) => ({
      ...one,
      params: JSON.parse(params ?? '{}') as Record<string, string | number>,
    })),
    unreached: shown,
    unreachedCount: total?.count ?? 0,
    later: unreached.length > pageSize ? (shown.at(-1)?.number ?? null) : null,
    now: now.toISOString(),
  };
}
