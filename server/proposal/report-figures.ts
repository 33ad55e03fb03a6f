import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { ReportFigures, UnitFigures } from '#app/domain/proposal/report';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Tx } from '#db/client';

type Counts = Omit<ReportFigures, 'from' | 'to' | 'codes' | 'results' | 'units'> &
  Record<'A' | 'B' | 'C' | 'D' | 'satisfied' | 'mostly' | 'dissatisfied' | 'notRated', number>;

/** From when a session's report counts: since the report before, else since the term began. */
async function beginning(tx: Tx, session: string): Promise<{ term: string; at: Date } | null> {
  const [found] = await tx.execute<{ term: string; at: string }>(sql`
    select c.term_id as term, coalesce(
      (select max(r.brought_at) from proposal_report r join congress_session o on o.id = r.session_id
        where o.term_id = c.term_id and r.session_id <> c.id),
      t.begins_on::timestamp at time zone 'Asia/Shanghai') as at
    from congress_session c join term t on t.id = c.term_id where c.id = ${session}`);
  return found ? { term: found.term, at: new Date(found.at) } : null;
}

/** What happened to the proposals since the report before, as it stands now; null where there is no such session. Three queries. */
export async function reportFigures(tx: Tx, session: string, now: Date): Promise<ReportFigures | null> {
  const since = await beginning(tx, session);
  if (!since) return null;
  const from = sql`${since.at.toISOString()}::timestamptz`;
  const covered = sql`(select * from proposal where term_id = ${since.term} and not imported and submitted_at >= ${from} and state <> 'withdrawn')`;
  // What a department owes, and when its first reply of the round was published.
  const works = sql`(select u.name as unit, a.reply_by, (select min(r.published_at) from proposal_reply r where r.assignment_id = a.id) as at
    from ${covered} p join proposal_assignment a on a.proposal_id = p.id and a.role <> 'co' and a.state in ('open', 'done')
    join handling_unit u on u.id = a.unit_id)`;
  const onTime = sql`(w.at at time zone 'Asia/Shanghai')::date <= w.reply_by`;
  const units = await tx.execute<UnitFigures>(sql`
    select w.unit, count(*)::int as assigned, count(w.at)::int as replied, count(*) filter (where ${onTime})::int as "onTime"
    from ${works} w group by w.unit order by count(*) desc, w.unit`);
  const current = sql`(select r.id, r.proposal_id from ${covered} p join proposal_reply r on r.proposal_id = p.id and r.round = p.round and r.state = 'published'
    where not exists (select 1 from proposal_reply n where n.corrects = r.id and n.state = 'published'))`;
  const [counts] = await tx.execute<Counts>(sql`
    select count(*)::int as received,
      count(*) filter (where filed_at is not null and standing = 'proposal' and state not in ('merged', 'promoted', 'disputed'))::int as filed,
      count(*) filter (where filed_at is not null and standing = 'suggestion' and state not in ('merged', 'promoted', 'disputed'))::int as suggestions,
      count(*) filter (where state = 'merged')::int as merged,
      count(*) filter (where state = 'declined')::int as declined,
      count(*) filter (where state = 'promoted')::int as promoted,
      count(*) filter (where state in ('submitted', 'returned', 'disputed'))::int as waiting,
      count(*) filter (where code = 'A')::int as "A", count(*) filter (where code = 'B')::int as "B",
      count(*) filter (where code = 'C')::int as "C", count(*) filter (where code = 'D')::int as "D",
      count(*) filter (where round >= 2)::int as "secondRounds",
      (select count(distinct e.proposal_id)::int from proposal_event e join ${covered} q on q.id = e.proposal_id where e.kind = 'escalated') as "jointMeetings",
      count(*) filter (where state = 'tracking')::int as tracking,
      count(*) filter (where state = 'closed')::int as closed,
      (select count(*)::int from proposal b where ${carriedOver(from)}) as carried,
      (select count(*)::int from proposal b where ${carriedOver(from)} and b.closed_at is not null) as "carriedClosed",
      (select count(*)::int from proposal_rating g join ${current} c on c.id = g.reply_id where g.result = 'satisfied') as satisfied,
      (select count(*)::int from proposal_rating g join ${current} c on c.id = g.reply_id where g.result = 'mostly') as mostly,
      (select count(*)::int from proposal_rating g join ${current} c on c.id = g.reply_id where g.result = 'dissatisfied') as dissatisfied,
      (select count(*)::int from ${current} c join proposal_party y on y.proposal_id = c.proposal_id
        where not exists (select 1 from proposal_rating g where g.reply_id = c.id and g.person_id = y.person_id)) as "notRated"
    from ${covered} p`);
  const { A, B, C, D, satisfied, mostly, dissatisfied, notRated, ...plain } = counts!;
  const sum = (field: 'assigned' | 'replied' | 'onTime') =>
    units.reduce((total, unit) => total + unit[field], 0);
  return {
    ...plain,
    from: dayInShanghai(since.at),
    to: dayInShanghai(now),
    assigned: sum('assigned'),
    replied: sum('replied'),
    onTime: sum('onTime'),
    codes: { A, B, C, D },
    results: { satisfied, mostly, dissatisfied, notRated },
    units: [...units],
  };
}

/** Rows `b` of proposal that were accepted before and not closed by then. */
const carriedOver = (from: ReturnType<typeof sql>) => sql`b.submitted_at < ${from} and not b.imported
  and (b.closed_at >= ${from} or (b.closed_at is null and b.state in ('filed', 'handling', 'replied', 'escalated', 'tracking')))`;

/** What a report was written on; other figures have another mark. */
export const markOfFigures = (figures: ReportFigures): string =>
  createHash('sha256').update(JSON.stringify(figures)).digest('hex').slice(0, 32);
