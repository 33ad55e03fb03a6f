import { sql } from 'drizzle-orm';
import type { Month } from '#app/domain/monitor/indicator/period';
import { fewestDoctors } from '#app/domain/monitor/indicator/rules';
import { layOut, type UsageGrid } from '#app/domain/monitor/indicator/usage-grid';
import type { Tx } from '#db/client';

type CellRow = { month: number; department: number; category: string; doctors: number; amount: string };
type CountRow = { month: number; department: number; doctors: number };

/** The tables of departments and categories of some months of a cut, as everybody may read them: two questions however many months. */
export async function findGrids(
  tx: Tx,
  cut: string,
  months: readonly Month[],
): Promise<Map<Month, UsageGrid>> {
  if (months.length === 0) return new Map();
  const within = sql`indicator_cut_month m where m.cut_id = ${cut} and m.month in (${sql.raw(months.join(','))})`;
  const cells = tx.execute<CellRow>(sql`
    select s.month, s.department, s.category, s.doctors, s.amount::text
    from indicator_department_sum s join (select dataset_id, month from ${within}) m using (dataset_id, month)`);
  const counts = tx.execute<CountRow>(sql`
    select s.month, s.department, count(*)::int as doctors
    from indicator_doctor_sum s join (select dataset_id, month from ${within}) m using (dataset_id, month)
    group by s.month, s.department`);
  const [allCells, allCounts] = await Promise.all([cells, counts]);
  return new Map(
    months.map((month) => [
      month,
      layOut(
        allCells
          .filter((cell) => cell.month === month)
          .map(({ amount, ...cell }) => ({ ...cell, amount: BigInt(amount) })),
        new Map(
          allCounts
            .filter((one) => one.month === month)
            .map(({ department, doctors }) => [department, doctors]),
        ),
        fewestDoctors.value,
      ),
    ]),
  );
}
