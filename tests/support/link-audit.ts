import type postgres from 'postgres';

/** What names a person, or a ballot, in any form in which it may be written down. */
export type Known = { readonly people: readonly string[]; readonly ballots: readonly string[] };

/** The forms in which 32 bytes stand in a database or a log. */
export const formsOf = (bytes: Uint8Array): string[] => {
  const buffer = Buffer.from(bytes);
  return [buffer.toString('hex'), buffer.toString('base64url'), buffer.toString('base64').replace(/=+$/, '')];
};

/** One row as the database keeps it: its words, and what the system notes of it. */
type Row = { readonly table: string; readonly words: string; readonly xmin: string; readonly xmax: string };

/** Everything that is in the database, system columns and toast tables too; a superuser's view. */
async function dumped(sql: postgres.Sql): Promise<Row[]> {
  const tables = await sql<{ schema: string; name: string }[]>`
    select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`;
  const rows: Row[] = [];
  for (const { schema, name } of tables) {
    const found = await sql<Omit<Row, 'table'>[]>`
      select t::text as words, xmin::text, xmax::text from ${sql(schema)}.${sql(name)} t`;
    rows.push(...found.map((row) => ({ table: name, ...row })));
  }
  return rows;
}

const heldIn = (words: string, names: readonly string[]) => names.filter((name) => words.includes(name));

/** Lines that hold somebody together with a ballot. */
export const joinedLines = (lines: readonly string[], { people, ballots }: Known): string[] =>
  lines.filter((line) => heldIn(line, people).length > 0 && heldIn(line, ballots).length > 0);

/** In a crowd of this size nobody is found. */
const crowd = 8;

/**
 * Tries to join persons with ballots by what stands in one row, and by which rows one transaction wrote or locked: each place where
 * fewer than eight of the one meet fewer than eight of the other.
 */
export async function joinedRows(sql: postgres.Sql, known: Known): Promise<string[]> {
  const rows = (await dumped(sql)).map((row) => ({
    ...row,
    people: heldIn(row.words, known.people),
    ballots: heldIn(row.words, known.ballots),
  }));
  const found = rows
    .filter(({ people, ballots }) => people.length > 0 && ballots.length > 0)
    .map(({ table }) => `a row of ${table}`);
  const transactions = new Map<string, { people: Set<string>; ballots: Set<string>; tables: Set<string> }>();
  for (const row of rows)
    for (const xid of new Set([row.xmin, row.xmax])) {
      if (xid === '0' || row.people.length + row.ballots.length === 0) continue;
      const one = transactions.get(xid) ?? { people: new Set(), ballots: new Set(), tables: new Set() };
      for (const name of row.people) one.people.add(name);
      for (const name of row.ballots) one.ballots.add(name);
      one.tables.add(row.table);
      transactions.set(xid, one);
    }
  for (const { people, ballots, tables } of transactions.values())
    if (people.size > 0 && ballots.size > 0 && people.size < crowd && ballots.size < crowd)
      found.push(`a transaction of ${[...tables].sort().join(' and ')}`);
  return [...new Set(found)].sort();
}

/**
 * What the transactions that wrote waiting ballots touched besides, by the database's own log between two places of it. Those in which the
 * database gathers its statistics write no ballot; they only mark the rows they read, as the first reader of any row does.
 */
export async function touchedWithBallots(
  sql: postgres.Sql,
  from: string,
  to: string,
  ballotTable: string,
): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    with touched as (
      select distinct w.xid, coalesce(parent.relname, c.relname) as name
      from pg_get_wal_block_info(${from}::pg_lsn, ${to}::pg_lsn) w
      join pg_class c on pg_relation_filenode(c.oid) = w.relfilenode
      left join pg_index i on i.indexrelid = c.oid left join pg_class parent on parent.oid = i.indrelid
      where w.reldatabase = (select oid from pg_database where datname = current_database()) and w.xid::text <> '0'
    )
    select distinct name from touched where xid in (select xid from touched where name = ${ballotTable})
      and xid not in (select xid from touched where name = 'pg_statistic')
    order by name`;
  return rows.map(({ name }) => name);
}

/** Something that can be put into an order: of which person or ballot, at which place, and in which batch the ballot came. */
export type Placed = { readonly batch: string; readonly one: number; readonly other: number };

/**
 * How far one order tells another, inside the batches: the sum of products of ranks, in standard deviations of what chance gives.
 * Beyond five it is not chance.
 */
export function strangeness(placed: readonly Placed[]): number {
  const batches = new Map<string, Placed[]>();
  for (const one of placed) batches.set(one.batch, [...(batches.get(one.batch) ?? []), one]);
  let [sum, variance] = [0, 0];
  for (const batch of batches.values()) {
    const size = batch.length;
    const ranks = (key: 'one' | 'other') => {
      const sorted = batch.map((row) => row[key]).sort((a, b) => a - b);
      return batch.map((row) => sorted.indexOf(row[key]) - (size - 1) / 2);
    };
    const [ones, others] = [ranks('one'), ranks('other')];
    for (const [at, one] of ones.entries()) sum += one * others[at]!;
    variance += (size - 1) * ((size * (size + 1)) / 12) ** 2;
  }
  return variance === 0 ? 0 : sum / Math.sqrt(variance);
}
