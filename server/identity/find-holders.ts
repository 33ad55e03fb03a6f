import { sql } from 'drizzle-orm';
import type { PersonActor } from '#app/domain/actor';
import type { Db } from '#db/client';
import { actorOf } from './find-actor';
import { deviceIdOf, type Holder } from './lucia';

type Row = Holder & { stored: string };

/**
 * Who holds these sign-ins, by their stored ids, with every role held today and the moment each ends (milliseconds since 1970). What is over,
 * or belongs to somebody who has left, is left out. Nothing is renewed.
 */
export async function findHolders(
  db: Db,
  deviceIds: readonly string[],
): Promise<Map<string, { actor: PersonActor; expiresAt: number }>> {
  const list = `{${deviceIds.filter((id) => /^[0-9a-f]{64}$/.test(id)).join(',')}}`;
  const rows = await db.execute<Row>(
    sql`select d.id as stored, h.* from unnest(${list}::text[]) as d(id) cross join lateral session_holder(d.id) h`,
  );
  const now = Date.now();
  return new Map(
    rows
      .map((row) => ({ row, expiresAt: new Date(row.expires_at).getTime() }))
      .filter(({ row, expiresAt }) => expiresAt > now && !row.left_on)
      .map(({ row, expiresAt }) => [row.stored, { actor: actorOf(row, row.stored), expiresAt }]),
  );
}

/** The stored id of the sign-in that a request's cookies name, if they name one. */
export function deviceIdIn(cookieHeader: string | undefined): string | null {
  const value = /(?:^|;\s*)gongyi=([^;\s]{1,200})/.exec(cookieHeader ?? '')?.[1];
  return value ? deviceIdOf(decodeURIComponentSafely(value)) : null;
}

function decodeURIComponentSafely(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
