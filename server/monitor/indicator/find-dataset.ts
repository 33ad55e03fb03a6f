import { sql } from 'drizzle-orm';
import type { MonthTotals } from '#app/domain/monitor/indicator/dataset-views';
import type { KnownDoctors } from '#app/domain/monitor/indicator/import/read-row';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Tx } from '#db/client';
import type { Hand } from '#server/platform/command';

/** Everybody of the roster by staff number, those who left included: they used what they used. */
export async function knownDoctors(tx: Tx): Promise<KnownDoctors> {
  const rows = await tx.execute<{ id: string; staff_number: string; name: string }>(
    sql`select id, staff_number, name from person where not invented`,
  );
  return new Map(rows.map(({ id, staff_number, name }) => [staff_number, { id, name }]));
}

/** The sums of a dataset's rows by month, in order. */
export async function monthTotals(tx: Tx, dataset: string): Promise<MonthTotals[]> {
  const rows = await tx.execute<MonthTotals>(sql`
    select month, sum(rows)::int as rows, count(*)::int as doctors, sum(quantity)::text as quantity, sum(amount)::text as amount, sum(visits)::text as visits
    from (select month, person_id, count(*) as rows, sum(quantity) as quantity, sum(amount) as amount, sum(visits) as visits
      from indicator_row where dataset_id = ${dataset} group by month, person_id) d
    group by month order by month`);
  return [...rows];
}

export type LockedDataset = {
  id: string;
  sha256: string;
  totals: { months: { month: number }[]; departments: string[]; rows: number };
};

/** Locks a dataset that is neither confirmed nor given up; refuses `monitor.noDataset`, `monitor.datasetEnded`. */
export async function lockDataset({ tx }: Hand, id: string): Promise<LockedDataset | Refusal> {
  const [row] = await tx.execute<LockedDataset & { state: string }>(
    sql`select id, sha256, totals, state from indicator_dataset where id = ${id} for update`,
  );
  if (!row) return refuse('monitor.noDataset');
  return row.state === 'previewed' ? row : refuse('monitor.datasetEnded');
}

export type Cut = { id: string; number: number };

/** The newest state of all the data; null where nothing was brought in yet. */
export async function newestCut(tx: Tx): Promise<Cut | null> {
  const [cut] = await tx.execute<Cut>(sql`select id, number from indicator_cut order by number desc limit 1`);
  return cut ?? null;
}

/** The months of a cut, in order. */
export async function monthsOfCut(tx: Tx, cut: string): Promise<number[]> {
  const rows = await tx.execute<{ month: number }>(
    sql`select month from indicator_cut_month where cut_id = ${cut} order by month`,
  );
  return rows.map(({ month }) => month);
}
