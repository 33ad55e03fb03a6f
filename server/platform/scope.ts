import { sql } from 'drizzle-orm';
import { PgTransaction } from 'drizzle-orm/pg-core';
import type { Db, Tx } from '#db/client';

/** Binds a transaction to an organisation and tells the moment by which rules are judged; `orgId` null sees no organisation's rows. */
export async function enter(
  tx: Tx,
  orgId: string | null,
  clock?: () => Date,
  readOnly = false,
): Promise<Date> {
  const set = clock ? clock().toISOString() : '';
  const alsoReadOnly = readOnly ? sql`, set_config('transaction_read_only', 'on', true)` : sql``;
  const rows = await tx.execute<{ now: string }>(
    sql`select set_config('app.org', ${orgId ?? ''}, true), set_config('app.now', ${set}, true), now() as now${alsoReadOnly}`,
  );
  return clock ? new Date(set) : new Date(rows[0]!.now);
}

/**
 * Runs a reading in one read-only transaction that sees only the organisation's rows. Read-only is set along with the scope: one way to
 * the database less for every page. Inside somebody's transaction it is left out, for it would bind what comes after as well.
 */
export function readScoped<T>(
  db: Db,
  orgId: string | null,
  clock: (() => Date) | undefined,
  read: (tx: Tx, now: Date) => Promise<T>,
): Promise<T> {
  const alone = !(db instanceof PgTransaction);
  return db.transaction(async (tx) => read(tx, await enter(tx, orgId, clock, alone)));
}
