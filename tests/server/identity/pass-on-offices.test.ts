import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { office } from '#db/schema';
import { passOnOffices } from '#server/identity/pass-on-offices';
import { run } from '#server/platform/command';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const [from, to] = [crypto.randomUUID(), crypto.randomUUID()];
const pass = (given: object) => run(world.desk({ kind: 'system', orgId: world.orgId }), passOnOffices, given);
const hold = (personId: string, scopeId: string, startsOn = '2026-01-01', endsOn: string | null = null) =>
  inOrg(world, (tx) =>
    tx
      .insert(office)
      .values({ orgId: world.orgId, personId, kind: 'departmentHandler', scopeId, startsOn, endsOn }),
  );
const held = (personId: string) =>
  inOrg(world, (tx) =>
    tx.execute<Record<string, unknown>>(sql`
      select scope_id, starts_on::text as starts_on, ends_on::text as ends_on from office
      where person_id = ${personId} order by starts_on, scope_id = ${to}`),
  );

test('ends with the old scope and begins with the new, until the day it had', async () => {
  const [one, both, later, over] = (await world.people(4)) as [string, string, string, string];
  await hold(one, from, '2026-01-01', '2027-06-30');
  await hold(both, from);
  await hold(both, to);
  await hold(later, from, '2026-12-01');
  await hold(over, from, '2026-01-01', '2026-10-31');
  expect(value(await pass({ from, to }))).toEqual({ count: 3 });
  expect(await held(one)).toMatchObject([
    { scope_id: from, ends_on: '2026-11-01' },
    { scope_id: to, starts_on: '2026-11-02', ends_on: '2027-06-30' },
  ]);
  expect(await held(both)).toMatchObject([
    { scope_id: from, ends_on: '2026-11-01' },
    { scope_id: to, starts_on: '2026-01-01', ends_on: null },
  ]);
  expect(await held(later)).toMatchObject([{ scope_id: to, starts_on: '2026-12-01' }]);
  expect(await held(over)).toMatchObject([{ scope_id: from, ends_on: '2026-10-31' }]);
});

test('only ends where nothing takes the place', async () => {
  const [person] = (await world.people(1)) as [string];
  const gone = crypto.randomUUID();
  await hold(person, gone);
  value(await pass({ from: gone }));
  expect(await held(person)).toMatchObject([{ scope_id: gone, ends_on: '2026-11-01' }]);
});

test('is no person’s order', async () => {
  const [person] = (await world.people(1)) as [string];
  const desk = world.desk(world.actor(person, ['secretary']));
  expect(codeOf(await run(desk, passOnOffices, { from, to }))).toBe('platform.notAllowed');
  expect(codeOf(await pass({ from: 'x' }))).toBe('platform.badInput');
});
