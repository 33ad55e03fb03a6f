import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expiryDeadline } from '#server/identity/expiry-deadline';
import { removeExpired } from '#server/identity/remove-expired';
import { run } from '#server/platform/command';
import { openWorld, type World } from '#tests/support/world';
import { devicesOf, withDevices } from './devices';
import { codeFor, codeOf, within } from './support';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('the clock', () => {
  it('removes sessions that have expired and codes long expired, and nothing else', async () => {
    const { personId, ids } = await withDevices(world, 2);
    await codeFor(world, personId);
    await within(world, async (tx) => {
      await tx.execute(sql`update device_session set expires_at = now() + interval '1 day'`);
      await tx.execute(
        sql`update device_session set expires_at = now() - interval '1 day' where id = ${ids[0]}`,
      );
      await tx.execute(sql`update activation_code set expires_at = now() - interval '31 days'`);
      await tx.execute(
        sql`insert into attempt_limit (key, points, expire) values ('old', 1, now() - interval '2 hours')`,
      );
    });
    const { clock: _test, ...desk } = world.desk({ kind: 'visitor', orgId: null });
    await expiryDeadline(desk);
    expect(await devicesOf(world, personId)).toEqual([ids[1]]);
    const left = await within(world, async (tx) => [
      ...(await tx.execute(sql`select id::text from activation_code`)),
      ...(await tx.execute(sql`select key from attempt_limit`)),
    ]);
    expect(left).toEqual([]);
  });
  it('alone may give this order', async () => {
    const [id] = await world.people(1);
    expect(codeOf(await run(world.desk(world.actor(id!, ['secretary'])), removeExpired, {}))).toBe(
      'platform.notAllowed',
    );
  });
});
