import type { Browser, Page } from '@playwright/test';
import { type SQL, sql } from 'drizzle-orm';
import { readScoped } from '#server/platform/scope';
import type { Held } from './congress';
import { become } from './journey';
import type { Somebody, Unit } from './unit';

/** The room of a delegation of the session, opened with its launch. */
export const roomOf = (unit: Unit, held: Held, delegationId: string): Promise<string> =>
  findRoom(unit, held, sql`delegation_id = ${delegationId}`);

/** The room of the whole congress. */
export const plenaryOf = (unit: Unit, held: Held): Promise<string> =>
  findRoom(unit, held, sql`kind = 'plenary'`);

async function findRoom(unit: Unit, held: Held, which: SQL): Promise<string> {
  const { db } = unit.hand(new Date()).database;
  const [room] = await readScoped(db, unit.orgId, undefined, (tx) =>
    tx.execute<{ id: string }>(
      sql`select id from discussion_room where session_id = ${held.session} and ${which}`,
    ),
  );
  if (!room) throw new Error('There is no such room.');
  return room.id;
}

/** A browser of somebody's own, of that size. */
export async function browserOf(
  browser: Browser,
  unit: Unit,
  who: Somebody,
  [width, height]: readonly [number, number],
  more: { javaScriptEnabled?: boolean } = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, isMobile: false, ...more });
  const page = await context.newPage();
  await become(page, unit, who);
  return page;
}
