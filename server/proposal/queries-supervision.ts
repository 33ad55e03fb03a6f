import { type SQL, sql } from 'drizzle-orm';
import { assignBy, lateness } from '#app/domain/proposal/clocks';
import { numberOf } from '#app/domain/proposal/mark';
import {
  type SupervisionPage,
  type WatchEntry,
  type WatchView,
  watchViews,
} from '#app/domain/proposal/rating-views';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { ProposalRules } from '#app/domain/statute/proposals';
import { currentSession } from '#server/congress/load';
import type { Reader } from '#server/platform/http';
import { isWorkingDay } from '#server/platform/working-days';
import { lastWorkingDay } from './filter-proposals';
import { provisionalOf } from './provisional';
import { rulesToday } from './rules-of';
import { standingOf } from './standing';
import { visibleTo } from './visible';

const most = 200;

type Row = Pick<WatchEntry, 'id' | 'title' | 'state' | 'round' | 'level' | 'leader' | 'units'> & {
  year: number;
  number: number | null;
  org_id: string;
  filed_at: string | null;
  rules: ProposalRules | null;
  due_on: string | null;
  steps: number;
  reminded_at: string | null;
};

/** The day on which something is owed next: a reply, a rating, a step. Never stored whether it is past. */
const due = sql`case p.state
  when 'handling' then (select min(a.reply_by) from proposal_assignment a where a.proposal_id = p.id and a.round = p.round and a.state = 'open' and a.role <> 'co')
  when 'tracking' then (select min(m.due_on) from proposal_milestone m where m.proposal_id = p.id and m.reached_on is null)
  when 'replied' then (select max(r.rate_by) from proposal_reply r where r.proposal_id = p.id and r.round = p.round and r.state = 'published') end`;

const holds = (view: WatchView, now: Date): SQL =>
  ({
    watched: sql`w.level <> 'ordinary'`,
    overdue: sql`w.state in ('handling', 'tracking') and w.due_on < ${lastWorkingDay(now)}::date`,
    tracking: sql`w.state = 'tracking'`,
    escalated: sql`w.state = 'escalated'`,
  })[view];

/** What is watched over, by the day on which something is owed, the oldest first. Three queries; years that are closed cost nothing. */
export async function querySupervision(reader: Reader, wanted: string | null): Promise<SupervisionPage> {
  const { tx, actor, now } = reader;
  const who = await standingOf(tx, actor);
  const view = watchViews.find((one) => one === wanted) ?? 'watched';
  const today = dayInShanghai(now);
  const running = sql`(select p.*, ${due} as due_on from proposal p join term t on t.id = p.term_id and not t.rehearsal
    where p.state in ('filed', 'handling', 'replied', 'escalated', 'tracking') and ${visibleTo(who)})`;
  const sums = watchViews.map(
    (one) => sql`count(*) filter (where ${holds(one, now)})::int as ${sql.identifier(one)}`,
  );
  const [counts] = await tx.execute<Record<WatchView, number>>(
    sql`select ${sql.join(sums, sql`, `)} from ${running} w`,
  );
  const rows = await tx.execute<Row>(sql`
    select w.id, w.org_id, w.year, w.number, w.title, w.state, w.round, w.level, w.filed_at, w.due_on::text, n.name as leader, c.rules,
      coalesce((select array_agg(u.name order by a.role desc, u.name) from proposal_assignment a join handling_unit u on u.id = a.unit_id
        where a.proposal_id = w.id and a.round = w.round and a.state in ('open', 'done')), '{}') as units,
      (select count(*)::int from proposal_milestone m where m.proposal_id = w.id) as steps,
      (select max(e.at) from proposal_event e where e.proposal_id = w.id and e.kind = 'reminded') as reminded_at
    from ${running} w left join person n on n.id = w.leader_id left join proposal_call c on c.id = w.call_id
    where ${holds(view, now)} order by w.due_on nulls last, w.submitted_at, w.id limit ${most + 1}`);
  const plain = rows[0] ? await rulesToday(tx, rows[0].org_id) : null;
  const session = who.isSecretary ? await currentSession(tx, actor) : null;
  const entries = rows.slice(0, most).map((row) => entryOf(row, plain!, today));
  return {
    view,
    counts: counts!,
    entries,
    // A step's day was chosen, not reckoned.
    ...provisionalOf(
      today,
      entries.map(({ dueOn, owed }) => (owed === 'step' ? null : dueOn)),
    ),
    isCut: rows.length > most,
    session: session && { id: session.id, title: session.title },
  };
}

function entryOf(row: Row, plain: ProposalRules, today: string): WatchEntry {
  const dueOn =
    row.state === 'filed' && row.filed_at
      ? assignBy(row.rules ?? plain, new Date(row.filed_at), isWorkingDay)
      : row.due_on;
  return {
    id: row.id,
    number: numberOf(row),
    title: row.title,
    state: row.state,
    round: row.round,
    level: row.level,
    leader: row.leader,
    units: row.units,
    owed: owedOf(row),
    dueOn,
    left: dueOn ? lateness(dueOn, today, isWorkingDay) : null,
    remindedAt: row.reminded_at ? new Date(row.reminded_at) : null,
  };
}

function owedOf({ state, steps, due_on }: Row): WatchEntry['owed'] {
  if (state === 'filed') return 'assignment';
  if (state === 'handling') return 'reply';
  if (state === 'replied') return 'rating';
  if (state === 'escalated') return 'jointMeeting';
  if (due_on) return 'step';
  return steps > 0 ? 'closing' : 'steps';
}
