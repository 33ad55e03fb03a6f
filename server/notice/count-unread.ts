import { sql } from 'drizzle-orm';
import type { PersonActor } from '#app/domain/actor';
import type { Db } from '#db/client';

/** How many notices somebody has not read, up to 100: one way to the database, because every page asks. */
export async function countUnread(db: Db, actor: PersonActor): Promise<number> {
  const [found] = await db.execute<{ count: number }>(
    sql`select unread_notices(${actor.orgId}::uuid, ${actor.personId}::uuid) as count`,
  );
  return found?.count ?? 0;
}
