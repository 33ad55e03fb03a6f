import { sql } from 'drizzle-orm';
import type { Db, Tx } from '#db/client';

/** Binds a transaction to an organisation and tells the moment by which rules are judged; `orgId` null sees no organisation's rows. */
export const enter = (tx: Tx, orgId: string | null, clock?: () => Date): Promise<Date> =>
  bind(tx, orgId, clock, 'off');

async function bind(
  tx: Tx,
  orgId: string | null,
  clock: (() => Date) | undefined,
  readOnly: 'on' | 'off',
): Promise<Date> {
  const set = clock ? clock().toISOString() : '';
  const rows = await tx.execute<{ now: string }>(
    sql`select set_config('app.org', ${orgId ?? ''}, true), set_config('app.now', ${set}, true),
      set_config('transaction_read_only', ${readOnly}, true), now() as now`,
  );
  return clock ? new Date(set) : new Date(rows[0]!.now);
}

/** Runs a reading in one read-only transaction that sees only the organisation's rows. Read-only is set along with the scope: one way to the database less for every page. */
export function readScoped<T>(
  db: Db,
  orgId: string | null,
  clock: (() => Date) | undefined,
  read: (tx: Tx, now: Date) => Promise<T>,
): Promise<T> {
  return db.transaction(async (tx) => read(tx, await bind(tx, orgId, clock, 'on')));
}
