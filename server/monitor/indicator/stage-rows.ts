import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type SQL, sql } from 'drizzle-orm';
import type postgres from 'postgres';
import type { UsageRow } from '#app/domain/monitor/indicator/import/read-row';
import type { Tx } from '#db/client';

const atOnce = 10_000;

/** The driver's own transaction: COPY is no statement that the query builder knows. */
const clientOf = (tx: Tx): postgres.TransactionSql =>
  (tx as unknown as { session: { client: postgres.TransactionSql } }).session.client;

/** The numbers that names get within one file. */
class Names {
  readonly all: { readonly name: string; readonly category: string }[] = [];
  private readonly known = new Map<string, number>();

  numberOf(name: string, category = ''): number {
    const key = `${name}\t${category}`;
    const found = this.known.get(key);
    if (found !== undefined) return found;
    this.known.set(key, this.all.push({ name, category }) - 1);
    return this.all.length - 1;
  }
}

/** The rows of one file on their way in: copied in portions into a table that vanishes with the transaction. */
export class Stage {
  readonly departments = new Names();
  readonly items = new Names();
  staged = 0;
  private waiting: string[] = [];

  private constructor(private readonly tx: Tx) {}

  static async open(tx: Tx): Promise<Stage> {
    // COPY knows no row-level security, so it goes into a table of this transaction's own; bounded memory for the sort that follows.
    await tx.execute(sql`set local work_mem = '64MB'`);
    await tx.execute(sql`create temp table indicator_stage (line int, month int, department int, person uuid, item int,
      quantity bigint, amount bigint, visits int) on commit drop`);
    return new Stage(tx);
  }

  /** Takes a row in; true where a portion is full and `flush` is due. */
  add(line: number, row: UsageRow): boolean {
    const department = this.departments.numberOf(row.department);
    const item = this.items.numberOf(row.item, row.category);
    this.waiting.push(
      `${line}\t${row.month}\t${department}\t${row.personId}\t${item}\t${row.quantity}\t${row.amount}\t${row.visits}\n`,
    );
    return this.waiting.length >= atOnce;
  }

  async flush(): Promise<void> {
    if (this.waiting.length === 0) return;
    const portion = this.waiting;
    this.waiting = [];
    this.staged += portion.length;
    const into = await clientOf(this.tx).unsafe('copy indicator_stage from stdin').writable();
    await pipeline(Readable.from([Buffer.from(portion.join(''))]), into);
  }

  /** Names as the organisation's words have them: position in the list → id of the word. */
  private async words(orgId: string, kind: 'department' | 'item', names: Names): Promise<string> {
    const list = JSON.stringify(names.all);
    await this.tx.execute(sql`
      insert into indicator_word (org_id, kind, name, category)
      select ${orgId}::uuid, ${kind}, n.name, n.category from jsonb_to_recordset(${list}::jsonb) n(name text, category text)
      on conflict (org_id, kind, name, category) do nothing`);
    const ids = await this.tx.execute<{ id: number }>(sql`
      select w.id from rows from (jsonb_to_recordset(${list}::jsonb) as (name text, category text)) with ordinality n(name, category, at)
      join indicator_word w on w.kind = ${kind} and w.name = n.name and w.category = n.category order by n.at`);
    return JSON.stringify(ids.map(({ id }) => id));
  }

  /** Writes the staged rows for good, each month, doctor and item once: the first row of the file counts. Returns how many. */
  async settle(orgId: string, datasetId: string): Promise<number> {
    await this.flush();
    const departments = await this.words(orgId, 'department', this.departments);
    const items = await this.words(orgId, 'item', this.items);
    const word = (list: string, at: SQL) =>
      sql`((array(select jsonb_array_elements_text(${list}::jsonb)::int))[${at} + 1])`;
    const rows = await this.tx.execute(sql`
      insert into indicator_row (org_id, dataset_id, month, department, person_id, item, quantity, amount, visits)
      select distinct on (s.month, s.department, s.person, s.item) ${orgId}::uuid, ${datasetId}::uuid, s.month, ${word(departments, sql`s.department`)},
        s.person, ${word(items, sql`s.item`)}, s.quantity, s.amount, s.visits
      from indicator_stage s order by s.month, s.department, s.person, s.item, s.line`);
    return (rows as unknown as { count: number }).count;
  }

  /** The lines that say again what an earlier line said, the first so many. */
  async repeated(most: number): Promise<{ line: number; month: number; item: string }[]> {
    const rows = await this.tx.execute<{ line: number; month: number; item: number }>(sql`
      select line, month, item from (select line, month, item,
        row_number() over (partition by month, department, person, item order by line) as nth from indicator_stage) s
      where nth > 1 order by line limit ${most}`);
    return rows.map(({ line, month, item }) => ({ line, month, item: this.items.all[item]?.name ?? '' }));
  }
}
