import { sql } from 'drizzle-orm';
import type { Day } from '#app/domain/statute/deadlines';
import type { Tx } from '#db/client';
import { drawBars } from '../supplier/draw-bars';

/** Decisions that are under way and their control points: passed, to come, over their day. Null where none was ever recorded. */
export async function readDecisions(tx: Tx, today: Day) {
  const [row] = await tx.execute<{
    all: number;
    running: number;
    passed: number;
    coming: number;
    late: number;
  }>(sql`
    select (select count(*)::int from decision) as "all", count(distinct d.id)::int as running,
      count(p.id) filter (where p.done_on is not null or p.skipped_why is not null)::int as passed,
      count(p.id) filter (where p.done_on is null and p.skipped_why is null and p.due_on >= ${today})::int as coming,
      count(p.id) filter (where p.done_on is null and p.skipped_why is null and p.due_on < ${today})::int as late
    from decision d left join decision_point p on p.decision_id = d.id where d.state = 'running'`);
  if (!row || row.all === 0) return null;
  const parts = (['passed', 'coming', 'late'] as const).map((key) => ({ key, value: row[key] }));
  return { running: row.running, late: row.late, parts, drawing: drawBars(parts) };
}
