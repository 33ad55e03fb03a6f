import { type SQL, sql } from 'drizzle-orm';
import type { Filter, Term } from '#app/domain/monitor/indicator/formula-words';
import type { Month } from '#app/domain/monitor/indicator/period';
import type { Tx } from '#db/client';

/** The sums of a formula's terms for one subject in one month, and its visits. Department, item: ids of words. */
export type UsageSum = {
  readonly month: Month;
  readonly department: number;
  readonly person: string;
  readonly item: number;
  readonly doctors: number;
  readonly visits: bigint;
  readonly sums: readonly bigint[];
};

type Word = { readonly id: number; readonly name: string; readonly category: string };

const passes = (word: Word, { field, is, values }: Filter): boolean =>
  values.includes(field === 'category' ? word.category : word.name) === is;

const isNarrowed = (terms: readonly Term[]): boolean => terms.some(({ filters }) => filters.length > 0);

/** A formula's sums as columns s0, s1, …; which items pass a filter is decided once, not row by row. */
async function columnsOf(tx: Tx, terms: readonly Term[]): Promise<SQL> {
  const words = isNarrowed(terms)
    ? await tx.execute<Word>(sql`select id, name, category from indicator_word where kind = 'item'`)
    : [];
  const columns = terms.map(({ measure, filters }, at) => {
    const sum = sql`sum(r.${sql.identifier(measure)})`;
    if (filters.length === 0) return sql`, ${sum}::text as ${sql.identifier(`s${at}`)}`;
    const items = words.filter((word) => filters.every((filter) => passes(word, filter))).map(({ id }) => id);
    const list = sql.raw(items.length > 0 ? items.join(',') : 'null');
    return sql`, coalesce(${sum} filter (where r.item in (${list})), 0)::text as ${sql.identifier(`s${at}`)}`;
  });
  return sql.join(columns);
}

const subjects = {
  doctor: { table: 'indicator_doctor_sum', by: sql`r.month, r.department, r.person_id` },
  item: { table: 'indicator_item_sum', by: sql`r.month, r.item` },
  department: { table: 'indicator_department_sum', by: sql`r.month, r.department` },
} as const;

/** Sums a formula's terms over a cut's months, for each doctor in each department, each item or each department; from the sums kept where no filter asks for more. */
export async function sumUsage(
  tx: Tx,
  what: { readonly cut: string; readonly months: readonly Month[]; readonly terms: readonly Term[] },
  kind: keyof typeof subjects,
): Promise<UsageSum[]> {
  const { table, by } = subjects[kind];
  const from = isNarrowed(what.terms) ? 'indicator_row' : table;
  const doctors =
    kind === 'item' ? (from === table ? sql`max(r.doctors)` : sql`count(distinct r.person_id)`) : sql`0`;
  const rows = await tx.execute<Record<string, string>>(sql`
    select ${by}, ${doctors}::int as doctors, sum(r.visits)::text as visits ${await columnsOf(tx, what.terms)}
    from indicator_cut_month m join ${sql.identifier(from)} r on r.dataset_id = m.dataset_id and r.month = m.month
    where m.cut_id = ${what.cut} and m.month in (${sql.raw(what.months.join(','))})
    group by ${by}`);
  return rows.map((row) => ({
    month: Number(row.month),
    department: Number(row.department ?? 0),
    person: row.person_id ?? '',
    item: Number(row.item ?? 0),
    doctors: Number(row.doctors),
    visits: BigInt(row.visits!),
    sums: what.terms.map((_, at) => BigInt(row[`s${at}`] ?? '0')),
  }));
}
