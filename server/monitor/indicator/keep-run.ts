import { sql } from 'drizzle-orm';
import type { Rational } from '#app/domain/monitor/indicator/rational';
import type { Hand } from '#server/platform/command';
import type { Entry, Reckoned, TrendPoint } from './reckon-run';

const atOnce = 5000;

const pair = (name: string, value: Rational | null) => ({
  [`${name}_n`]: value && String(value.n),
  [`${name}_d`]: value && String(value.d),
});

const entryRow = (entry: Entry, ordinal: number) => ({
  kind: entry.kind,
  ordinal,
  person_id: entry.person,
  department: entry.department,
  item: entry.item,
  group_name: entry.group,
  ...pair('now', entry.now),
  ...pair('before', entry.before),
  ...pair('change', entry.change),
  level_rank: entry.level?.rank ?? null,
  level_of: entry.level?.of ?? null,
  move_rank: entry.move?.rank ?? null,
  move_of: entry.move?.of ?? null,
  open: entry.open,
});

const trendRow = ({ department, month, figure, open }: TrendPoint) => ({
  department,
  month,
  n: figure && String(figure.n),
  d: figure && String(figure.d),
  open,
});

/** Writes the lines of a run, each with its position in the run's order, and the months that led there. */
export async function keepRun({ tx, orgId }: Hand, run: string, { entries, trend }: Reckoned): Promise<void> {
  for (let from = 0; from < entries.length; from += atOnce) {
    const rows = entries.slice(from, from + atOnce).map((entry, at) => entryRow(entry, from + at));
    await tx.execute(sql`
      insert into indicator_entry (org_id, run_id, kind, ordinal, person_id, department, item, group_name, now_n, now_d, before_n, before_d,
        change_n, change_d, level_rank, level_of, move_rank, move_of, open)
      select ${orgId}::uuid, ${run}::uuid, e.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) e(kind text, ordinal int, person_id uuid,
        department int, item int, group_name text, now_n numeric, now_d numeric, before_n numeric, before_d numeric, change_n numeric,
        change_d numeric, level_rank int, level_of int, move_rank int, move_of int, open boolean)`);
  }
  await tx.execute(sql`
    insert into indicator_trend (org_id, run_id, department, month, n, d, open)
    select ${orgId}::uuid, ${run}::uuid, t.* from jsonb_to_recordset(${JSON.stringify(trend.map(trendRow))}::jsonb)
      t(department int, month int, n numeric, d numeric, open boolean)`);
}
