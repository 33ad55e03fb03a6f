import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { connectAsOwner, type Db } from './client';

/** Brings the database at `ownerUrl` up to the newest migration in `folder`. */
export async function migrateAll(ownerUrl: string, folder = 'db/migrations'): Promise<void> {
  const { db, close } = connectAsOwner(ownerUrl);
  try {
    await migrate(db, { migrationsFolder: folder });
  } finally {
    await close();
  }
}

/** When the newest migration of the code was written, as the journal of migrations says (ms). */
export function newestMigration(folder = 'db/migrations'): number {
  const journal = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, 'utf8')) as {
    entries: { when: number }[];
  };
  return Math.max(...journal.entries.map((entry) => entry.when));
}

/** Whether the database stands at the newest migration. */
export async function isMigrated(db: Db, newest: number): Promise<boolean> {
  const rows = await db.execute<{ newest: string | null }>(sql`select applied_migration() as newest`);
  return Number(rows[0]?.newest ?? 0) >= newest;
}
