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
const isByItem = (terms: readonly Term[]): boolean =>
  terms.some(({ filters }) => filters.some(({ field }) => field === 'item'));

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** What a filter lets pass, decided once and not row by row: the ids of items, or where rows know no items their categories. */
function passed(words: readonly Word[], filters: readonly Filter[], column: 'item' | 'category'): SQL {
  const fitting = words.filter((word) => filters.every((filter) => passes(word, filter)));
  const list = fitting.map(({ id, category }) => (column === 'item' ? String(id) : quoted(category)));
  return sql`r.${sql.identifier(column)} in (${sql.raw(list.length > 0 ? [...new Set(list)].join(',') : 'null')})`;
}

/** A formula's sums as columns s0, s1, … */
async function columnsOf(tx: Tx, terms: readonly Term[], column: 'item' | 'category'): Promise<SQL> {
  const words = isNarrowed(terms)
    ? await tx.execute<Word>(sql`select id, name, category from indicator_word where kind = 'item'`)
    : [];
  const columns = terms.map(({ measure, filters }, at) => {
    const sum = sql`sum(r.${sql.identifier(measure)})`;
    const name = sql.identifier(`s${at}`);
    return filters.length === 0
      ? sql`, ${sum}::text as ${name}`
      : sql`, coalesce(${sum} filter (where ${passed(words, filters, column)}), 0)::text as ${name}`;
  });
  return sql.join(columns);
}

const kinds = {
  doctor: { sums: 'indicator_doctor_sum', by: sql`r.month, r.department, r.person_id` },
  item: { sums: 'indicator_item_sum', by: sql`r.month, r.item` },
  department: { sums: 'indicator_department_sum', by: sql`r.month, r.department` },
} as const;

/** Where a formula's sums for a kind of subject are taken from: the sums that were kept, where they tell apart what the filters do, else the rows. */
function sourceOf(kind: keyof typeof kinds, terms: readonly Term[]) {
  const { sums } = kinds[kind];
  if (!isNarrowed(terms) || kind === 'item') return { from: sums, column: 'item' as const };
  if (kind === 'department' && !isByItem(terms)) return { from: sums, column: 'category' as const };
  return { from: 'indicator_row', column: 'item' as const };
}

/** Sums a formula's terms over a cut's months, for each doctor in each department, each item or each department. */
export async function sumUsage(
  tx: Tx,
  what: { readonly cut: string; readonly months: readonly Month[]; readonly terms: readonly Term[] },
  kind: keyof typeof kinds,
): Promise<UsageSum[]> {
  const { by } = kinds[kind];
  const { from, column } = sourceOf(kind, what.terms);
  const doctors = kind === 'item' ? sql`max(r.doctors)` : sql`0`;
  const rows = await tx.execute<Record<string, string>>(sql`
    select ${by}, ${doctors}::int as doctors, sum(r.visits)::text as visits ${await columnsOf(tx, what.terms, column)}
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
