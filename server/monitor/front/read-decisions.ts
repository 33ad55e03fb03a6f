import { sql } from 'drizzle-orm';
import type { Day } from '#app/domain/statute/deadlines';
import type { Tx } from '#db/client';
import { drawBars } from '../supplier/draw-bars';

/** Decisions that are under way and their control points: passed, to come, over their day. Of each only the point whose turn it is can be over its day, as in its path (`standingsOf`); those behind wait for it. Null where none was ever recorded. */
export async function readDecisions(tx: Tx, today: Day) {
  const [row] = await tx.execute<{
    all: number;
    running: number;
    passed: number;
    coming: number;
    late: number;
  }>(sql`
    select (select count(*)::int from decision) as "all", count(distinct d.id)::int as running,
      count(p.id) filter (where not p.is_open)::int as passed,
      count(p.id) filter (where p.is_open and not p.is_late)::int as coming,
      count(p.id) filter (where p.is_late)::int as late
    from decision d left join (
      select o.*, o.is_open and o.due_on < ${today} and o.ordinal = o.turn as is_late from (
        select q.id, q.decision_id, q.ordinal, q.due_on, q.done_on is null and q.skipped_at is null as is_open,
          min(q.ordinal) filter (where q.done_on is null and q.skipped_at is null) over (partition by q.decision_id) as turn
        from decision_point q) o) p on p.decision_id = d.id where d.state = 'running'`);
  if (!row || row.all === 0) return null;
  const parts = (['passed', 'coming', 'late'] as const).map((key) => ({ key, value: row[key] }));
  return { running: row.running, late: row.late, parts, drawing: drawBars(parts) };
}
