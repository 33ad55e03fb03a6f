import { sql } from 'drizzle-orm';
import type { Cell } from '#app/domain/monitor/satisfaction/chart';
import { type MonthTally, type ShownMonth, showMonth } from '#app/domain/monitor/satisfaction/figures';
import { type Item, isSatisfied } from '#app/domain/monitor/satisfaction/item';
import { layers, type Method, type Month } from '#app/domain/monitor/satisfaction/words';
import type { Tx } from '#db/client';

type Span = { readonly method: Method; readonly from: Month; readonly to: Month };
export type Shown = {
  readonly months: ReadonlyMap<Month, ShownMonth>;
  /** Every question that was asked, in the words of the version used last, by layer. */
  readonly items: readonly Item[];
  /** Answers in the span, hidden cells included. */
  readonly answers: number;
};

type CountRow = { month: Month; department_id: string; n: number };
type MarkRow = CountRow & { survey_id: string; code: string; value: number };

/**
 * What may be shown of the answers of some whole months by one way of asking; with `code` of that question alone, which costs much less. Never
 * ask for a month that is still running: its figures would change with each answer.
 */
export async function readShown(tx: Tx, span: Span, least: number, code?: string): Promise<Shown> {
  const where = sql`a.method = ${span.method} and a.month between ${span.from} and ${span.to}`;
  const counts = await tx.execute<CountRow>(sql`
    select a.month, a.department_id, count(*)::int n from satisfaction_answer a where ${where} group by 1, 2`);
  const marks =
    code === undefined
      ? await tx.execute<MarkRow>(sql`
          select a.month, a.department_id, a.survey_id, m.key code, m.value::int as value, count(*)::int n
          from satisfaction_answer a, jsonb_each_text(a.marks) m where ${where} group by 1, 2, 3, 4, 5`)
      : await tx.execute<MarkRow>(sql`
          select a.month, a.department_id, a.survey_id, ${code}::text code, (a.marks->>${code}::text)::int as value, count(*)::int n
          from satisfaction_answer a where ${where} and a.marks->>${code}::text is not null group by 1, 2, 3, 4, 5`);
  const surveys = await tx.execute<{ id: string; items: readonly Item[] }>(sql`
    select id, items from satisfaction_survey where id in (select a.survey_id from satisfaction_answer a where ${where})
    order by created_at`);
  const itemsOf = new Map(
    surveys.map(({ id, items }) => [id, new Map(items.map((item) => [item.code, item]))] as const),
  );
  const months = gather(counts, marks, (row) => itemsOf.get(row.survey_id)?.get(row.code));
  const latest = new Map(surveys.flatMap(({ items }) => items.map((item) => [item.code, item] as const)));
  return {
    months: new Map([...months].map(([month, tally]) => [month, showMonth(tally, least)])),
    items: [...latest.values()].sort((one, other) => layers.indexOf(one.layer) - layers.indexOf(other.layer)),
    answers: counts.reduce((all, { n }) => all + n, 0),
  };
}

function gather(
  counts: readonly CountRow[],
  marks: readonly MarkRow[],
  itemOf: (row: MarkRow) => Item | undefined,
): Map<Month, MonthTally> {
  const months = new Map<
    Month,
    { answers: Map<string, number>; marks: Map<string, Map<string, { n: number; good: number }>> }
  >();
  for (const { month, department_id: department, n } of counts) {
    const of = months.get(month) ?? { answers: new Map(), marks: new Map() };
    of.answers.set(department, n);
    months.set(month, of);
  }
  for (const row of marks) {
    const item = itemOf(row);
    const of = months.get(row.month)?.marks;
    if (!item || !of) continue;
    const cells = of.get(row.code) ?? new Map<string, { n: number; good: number }>();
    const cell: Cell = cells.get(row.department_id) ?? { n: 0, good: 0 };
    const good = isSatisfied(item, row.value) ? row.n : 0;
    cells.set(row.department_id, { n: cell.n + row.n, good: cell.good + good });
    of.set(row.code, cells);
  }
  return months;
}
