import { sql } from 'drizzle-orm';
import type { CallsPage } from '#app/domain/proposal/draft-views';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { ProposalRules } from '#app/domain/statute/proposals';
import type { Reader } from '#server/platform/http';
import { rulesToday } from './rules-of';
import { standingOf } from './standing';

type Row = {
  id: string;
  title: string;
  session: string | null;
  state: string | null;
  opens_at: string;
  closes_at: string;
  rules: ProposalRules;
  in_time: number;
  late: number;
};
const over: readonly string[] = ['published', 'reported', 'archived', 'cancelled'];

/** The calls of the newest term with what came in under each, the sessions that have none yet, and the rules a new one would freeze. */
export async function queryCalls(reader: Reader): Promise<CallsPage | Refusal> {
  const { tx, now, actor } = reader;
  const who = await standingOf(tx, actor);
  if (actor.orgId === null) return refuse('platform.notFound');
  const rows = await tx.execute<Row>(sql`
    select c.id, c.title, s.title as session, s.state, c.opens_at, c.closes_at, c.rules,
      count(p.id) filter (where not p.late)::int as in_time, count(p.id) filter (where p.late)::int as late
    from proposal_call c left join congress_session s on s.id = c.session_id
      left join proposal p on p.call_id = c.id and p.submitted_at is not null and p.state <> 'withdrawn'
    where c.term_id = ${who.termId} group by c.id, s.id order by c.opens_at desc limit 50`);
  const sessions = await tx.execute<{ id: string; title: string; at: string | null }>(sql`
    select s.id, s.title, (select min(w.opens_at) from stage_window w where w.session_id = s.id and w.stage = 'opening') as at
    from congress_session s
    where s.term_id = ${who.termId} and s.kind <> 'rehearsal' and s.state not in ('published', 'reported', 'archived', 'cancelled')
      and not exists (select 1 from proposal_call c where c.session_id = s.id)
    order by s.created_at desc limit 20`);
  return {
    now,
    hasTerm: who.termId !== null,
    calls: rows.map((row) => ({
      ...{ id: row.id, title: row.title, session: row.session, rules: row.rules },
      opensAt: new Date(row.opens_at),
      closesAt: new Date(row.closes_at),
      inTime: row.in_time,
      late: row.late,
      mayMove: row.state === null || !over.includes(row.state),
    })),
    sessions: sessions.map(({ at, ...row }) => ({ ...row, opensAt: at === null ? null : new Date(at) })),
    rules: await rulesToday(tx, actor.orgId),
  };
}
