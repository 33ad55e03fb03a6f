import type postgres from 'postgres';

/** A column as the catalogue has it. */
export type Column = {
  readonly name: string;
  readonly type: string;
  readonly isArray: boolean;
  /** Filled by the database itself. */
  readonly own: boolean;
  readonly needed: boolean;
};

/** Every table of the product with its columns, as the database itself lists them. */
export async function columnsOf(sql: postgres.Sql): Promise<Map<string, Column[]>> {
  const rows = await sql<(Column & { table: string })[]>`
    select c.relname as table, a.attname as name, coalesce(e.typname, t.typname) as type, t.typcategory = 'A' as "isArray",
      a.attidentity <> '' or a.attgenerated <> '' as own, a.attnotnull and not a.atthasdef as needed
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
      left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
    order by c.relname, a.attnum`;
  const tables = new Map<string, Column[]>();
  for (const { table, ...column } of rows) tables.set(table, [...(tables.get(table) ?? []), column]);
  return tables;
}

let made = 0;

/** Some value of a type, different every time where the type allows it. */
function anyValue(type: string): string | number | boolean | Buffer {
  made += 1;
  switch (type) {
    case 'uuid':
      return crypto.randomUUID();
    case 'text':
    case 'varchar':
      return `x${made}`;
    case 'int2':
    case 'int4':
    case 'int8':
    case 'numeric':
    case 'float8':
      return made;
    case 'bool':
      return false;
    case 'date':
      return '2026-01-01';
    case 'timestamptz':
      return '2026-01-01T00:00:00Z';
    case 'json':
    case 'jsonb':
      return '{}';
    case 'bytea':
      return Buffer.from([made % 256]);
    case 'daterange':
    case 'tstzrange':
    case 'int4range':
      return 'empty';
    default:
      throw new Error(`No value is known for a column of type ${type}: add one here.`);
  }
}

/** A row that fills what a table needs, for an organisation. */
export const rowFor = (
  columns: readonly Column[],
  orgId: string,
): Record<string, string | number | boolean | Buffer> =>
  Object.fromEntries(
    columns
      .filter((column) => !column.own && (column.needed || column.name === 'org_id'))
      .map((column) => [
        column.name,
        column.name === 'org_id' ? orgId : column.isArray ? '{}' : anyValue(column.type),
      ]),
  );
