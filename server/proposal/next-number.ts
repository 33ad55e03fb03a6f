import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client';

/** The next number of a year, without gaps: whoever else asks for one waits until this transaction is over. */
export async function nextNumber(tx: Tx, orgId: string, year: number): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`proposal ${orgId} ${year}`}, 0))`);
  const [row] = await tx.execute<{ next: number }>(
    sql`select coalesce(max(number), 0) + 1 as next from proposal where org_id = ${orgId} and year = ${year}`,
  );
  return row?.next ?? 1;
}
