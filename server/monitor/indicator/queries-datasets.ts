import { sql } from 'drizzle-orm';
import type { DatasetTotals } from '#app/domain/monitor/indicator/dataset-views';
import type { RowReason } from '#app/domain/monitor/indicator/import/reasons';
import { writeMonth } from '#app/domain/monitor/indicator/period';
import { refuse } from '#app/domain/refusals';
import type { Reader } from '#server/platform/http';
import { readProgress } from '#server/roster/import-progress';
import { monthsOfCut, newestCut } from './find-dataset';

const recent = 20;
const faultsShown = 100;

type State = 'previewed' | 'confirmed' | 'abandoned';
type Row = {
  id: string;
  number: number;
  file_name: string;
  sha256: string;
  state: State;
  totals: DatasetTotals;
  uploaded_at: string;
};

/** The files of usage, newest first, and what counts now. */
export async function queryDatasets({ tx }: Reader) {
  const rows = await tx.execute<Row>(sql`
    select id, number, file_name, state, totals, uploaded_at from indicator_dataset order by number desc limit ${recent}`);
  const cut = await newestCut(tx);
  return {
    datasets: rows.map(({ id, number, file_name, state, totals, uploaded_at }) => ({
      id,
      number,
      fileName: file_name,
      state,
      rows: totals.rows,
      at: new Date(uploaded_at).toISOString(),
    })),
    cut: cut && { number: cut.number, months: (await monthsOfCut(tx, cut.id)).map(writeMonth) },
  };
}

/** A preview or what came of it: totals, months, the rows that are left out, page by page. */
export async function queryDataset({ tx }: Reader, id: string, after: number) {
  const [row] = await tx.execute<Row>(sql`
    select id, number, file_name, sha256, state, totals, uploaded_at from indicator_dataset where id = ${id}`);
  if (!row) return refuse('monitor.noDataset');
  const faults = await tx.execute<{ line: number; reason: RowReason; cells: string }>(sql`
    select line, reason, cells from indicator_fault where dataset_id = ${id} and line > ${after} order by line limit ${faultsShown + 1}`);
  const cut = await newestCut(tx);
  const known = cut ? await monthsOfCut(tx, cut.id) : [];
  const departments = await tx.execute<{ name: string }>(sql`
    select n as name from jsonb_array_elements_text(${JSON.stringify(row.totals.departments)}::jsonb) n
    where not exists (select 1 from monitor_department d where d.name = n)`);
  const page = faults.slice(0, faultsShown);
  return {
    id: row.id,
    number: row.number,
    fileName: row.file_name,
    sha256: row.sha256,
    state: row.state,
    totals: row.totals,
    at: new Date(row.uploaded_at).toISOString(),
    known: row.totals.months.map(({ month }) => month).filter((month) => known.includes(month)),
    newDepartments: row.state === 'previewed' ? departments.map(({ name }) => name) : [],
    faults: page,
    next: faults.length > faultsShown ? (page.at(-1)?.line ?? null) : null,
  };
}

/** How far a file is that is being read, in thousandths; null where none is. */
export const readDatasetProgress = async ({ tx }: Reader, id: string): Promise<{ done: number | null }> => ({
  done: await readProgress(tx, id),
});
