import { type SQL, sql } from 'drizzle-orm';
import { kept } from '#app/domain/disclosure/catalogue/item';
import { type Day, dayInShanghai } from '#app/domain/statute/deadlines';
import type { Tx } from '#db/client';

/** The last day on which an item (alias `d`) is kept on file: its duty's years, or the usual ones, from the day it left the board. */
const lastDay = sql`((d.taken_down_at at time zone 'Asia/Shanghai')::date + make_interval(years => coalesce(
  (select y.retention_years from disclosure_duty y where y.id = d.duty_id), ${kept.retentionYears}::int)))::date`;

/** Items (alias `d`) that stood their time and are kept on file still; what was taken down for secrecy or by order never is. */
export const archived = (now: Date): SQL =>
  sql`d.taken_down_for = 'expired' and ${lastDay} >= ${dayInShanghai(now)}::date`;

/** Until when an item is kept on file; null where it is not, or no longer. */
export async function keptUntil(tx: Tx, id: string, now: Date): Promise<Day | null> {
  const [row] = await tx.execute<{ day: Day }>(
    sql`select ${lastDay}::text as day from disclosure d where d.id = ${id} and ${archived(now)}`,
  );
  return row?.day ?? null;
}
