import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client';

/**
 * Tells how many rows a running import has written. The import is one transaction, whose rows nobody sees before the end;
 * its advisory locks everybody sees at once, and they vanish with it, so that a killed import never looks alive.
 */
export async function tellProgress(tx: Tx, batchId: string, done: number): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtext(${batchId}), ${done}::int)`);
}

/** The number of rows a running import has written so far; null where none is running. */
export async function readProgress(tx: Tx, batchId: string): Promise<number | null> {
  const [row] = await tx.execute<{ done: number | null }>(sql`
    select max(objid::bigint)::int as done from pg_locks
    where locktype = 'advisory' and objsubid = 2 and granted and classid = hashtext(${batchId})::oid
      and database = (select oid from pg_database where datname = current_database())`);
  return row?.done ?? null;
}
