import { createHash } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import type { ReportFigures, UnitFigures } from '#app/domain/proposal/report';
import type { Satisfaction } from '#app/domain/proposal/words';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Tx } from '#db/client';
import { said } from './count-said';
import { lastWorkingDay } from './filter-proposals';

type Counts = Omit<ReportFigures, 'from' | 'to' | 'codes' | 'results' | 'units'> &
  Record<'A' | 'B' | 'C' | 'D' | 'satisfied' | 'mostly' | 'dissatisfied' | 'notRated', number>;

/** From when a session's report counts: since the report before, of whichever term, else since the term began. */
async function beginning(tx: Tx, session: string): Promise<{ rehearsal: boolean; at: Date } | null> {
  const [found] = await tx.execute<{ rehearsal: boolean; at: string }>(sql`
    select t.rehearsal, coalesce(
      (select max(r.brought_at) from proposal_report r join congress_session o on o.id = r.session_id
        join term u on u.id = o.term_id and u.rehearsal = t.rehearsal where r.session_id <> c.id),
      t.begins_on::timestamp at time zone 'Asia/Shanghai') as at
    from congress_session c join term t on t.id = c.term_id where c.id = ${session}`);
  return found ? { rehearsal: found.rehearsal, at: new Date(found.at) } : null;
}

/**
 * What happened to the proposals since the report before, as it stands now; null where there is no such session. What was handed in since then
 * counts, and of what was still open at that time what came of it after: a call's proposals are handled when its session is over. Three queries.
 */
export async function reportFigures(tx: Tx, session: string, now: Date): Promise<ReportFigures | null> {
  const since = await beginning(tx, session);
  if (!since) return null;
  const from = sql`${since.at.toISOString()}::timestamptz`;
  const covered = sql`c as materialized (select p.id, p.round, p.state, p.standing, p.code, p.filed_at, p.imported,
      p.submitted_at < ${from} as is_carried from proposal p
    join term t on t.id = p.term_id and t.rehearsal = ${since.rehearsal}
    where not p.imported and p.submitted_at is not null and p.state <> 'withdrawn' and (p.submitted_at >= ${from} or ${wasOpen(from)}))`;
  // What departments owed since then, and when their first reply of the round was published; what had been replied to before is in the report before.
  const units = await tx.execute<UnitFigures & { due: number }>(sql`
    with ${covered}, w as (
      select u.name as unit, a.reply_by, (select min(r.published_at) from proposal_reply r where r.assignment_id = a.id) as at
      from c join proposal_assignment a on a.proposal_id = c.id and a.role <> 'co' and a.state in ('open', 'done')
      join handling_unit u on u.id = a.unit_id)
    select w.unit, count(*)::int as assigned, count(w.at)::int as replied,
      count(*) filter (where w.at is not null or w.reply_by < ${lastWorkingDay(now)}::date)::int as due,
      count(*) filter (where (w.at at time zone 'Asia/Shanghai')::date <= w.reply_by)::int as "onTime"
    from w where w.at is null or w.at >= ${from} group by w.unit order by count(*) desc, w.unit`);
  const isAnswered = sql`exists (select 1 from proposal_reply r where r.proposal_id = c.id and r.published_at >= ${from})`;
  const events = (
    kinds: SQL,
  ) => sql`(select count(distinct e.proposal_id)::int from proposal_event e join c on c.id = e.proposal_id
    where e.kind in ${kinds} and e.at >= ${from})`;
  const ratedAs = (result: Satisfaction) =>
    sql`(select count(*)::int from rated where result = ${result} and at >= ${from})`;
  const [counts] = await tx.execute<Counts>(sql`
    with ${covered}, ${said(dayInShanghai(now))}
    select count(*) filter (where not is_carried)::int as received,
      count(*) filter (where filed_at >= ${from} and standing = 'proposal' and state not in ('merged', 'promoted', 'disputed'))::int as filed,
      count(*) filter (where filed_at >= ${from} and standing = 'suggestion' and state not in ('merged', 'promoted', 'disputed'))::int as suggestions,
      count(*) filter (where state = 'merged')::int as merged,
      count(*) filter (where state = 'declined')::int as declined,
      count(*) filter (where state = 'promoted')::int as promoted,
      count(*) filter (where state in ('submitted', 'returned', 'disputed'))::int as waiting,
      count(*) filter (where code = 'A' and ${isAnswered})::int as "A", count(*) filter (where code = 'B' and ${isAnswered})::int as "B",
      count(*) filter (where code = 'C' and ${isAnswered})::int as "C", count(*) filter (where code = 'D' and ${isAnswered})::int as "D",
      ${events(sql`('reopened', 'instructed')`)} as "secondRounds",
      ${events(sql`('escalated')`)} as "jointMeetings",
      count(*) filter (where state = 'tracking')::int as tracking,
      count(*) filter (where state = 'closed')::int as closed,
      count(*) filter (where is_carried)::int as carried,
      count(*) filter (where is_carried and state = 'closed')::int as "carriedClosed",
      ${ratedAs('satisfied')} as satisfied, ${ratedAs('mostly')} as mostly, ${ratedAs('dissatisfied')} as dissatisfied,
      (select count(*)::int from silent where last >= ${dayInShanghai(since.at)}::date) as "notRated"
    from c`);
  const { A, B, C, D, satisfied, mostly, dissatisfied, notRated, ...plain } = counts!;
  const sum = (field: 'assigned' | 'due' | 'replied' | 'onTime') =>
    units.reduce((total, unit) => total + unit[field], 0);
  return {
    ...plain,
    from: dayInShanghai(since.at),
    to: dayInShanghai(now),
    assigned: sum('assigned'),
    due: sum('due'),
    replied: sum('replied'),
    onTime: sum('onTime'),
    codes: { A, B, C, D },
    results: { satisfied, mostly, dissatisfied, notRated },
    units: [...units],
  };
}

/** Whether the proposal `p`, handed in before that moment, was still somewhere on its way then: how it ended came later, or has not come. */
const wasOpen = (from: SQL) => sql`case when p.state = 'closed' then p.closed_at >= ${from}
  when p.state in ('declined', 'merged', 'promoted') then exists (select 1 from proposal_event e
    where e.proposal_id = p.id and e.kind in ('declined', 'mergedInto', 'promoted') and e.at >= ${from}) else true end`;

/** What a report was written on; other figures have another mark. */
export const markOfFigures = (figures: ReportFigures): string =>
  createHash('sha256').update(JSON.stringify(figures)).digest('hex').slice(0, 32);
