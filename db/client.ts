import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { PgTransaction } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsDatabase, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from './schema';
import { steady, steadySocket } from './steady';

export type Schema = typeof schema;
export type Db = PostgresJsDatabase<Schema>;
export type Tx = PgTransaction<PostgresJsQueryResultHKT, Schema, ExtractTablesWithRelations<Schema>>;

/** The role the application acts in: no owner, no superuser, bound by row-level security. */
export const applicationRole = 'gongyi_app';

export type Connection = { db: Db; sql: postgres.Sql; close: () => Promise<void> };

/** Opens a pool whose every connection acts in the application's role; `max` connections at most. */
export function connect(url: string, max = 10): Connection {
  return open(url, {
    max,
    connection: { application_name: 'gongyi', role: applicationRole } as Record<string, string>,
  });
}

/** Opens a pool with the rights of the url's own login: for migrations, seeds of organisations and backups only. */
export function connectAsOwner(url: string, max = 1): Connection {
  return open(url, { max });
}

function open(url: string, options: postgres.Options<Record<string, postgres.PostgresType>>): Connection {
  const shared = { onnotice: () => {}, connect_timeout: 10, socket: steadySocket() };
  const sql = steady(postgres(url, { ...shared, ...options }));
  return { sql, db: drizzle(sql, { schema }), close: () => sql.end({ timeout: 5 }) };
}
