import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { person } from '#db/schema';
import { readScoped } from '#server/platform/scope';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.people(3);
});
afterAll(() => world.close());

test('without an organisation a query sees nothing', async () => {
  expect(await world.database.db.select().from(person)).toEqual([]);
});

test('with its organisation a query sees its people', async () => {
  const rows = await readScoped(world.database.db, world.orgId, undefined, (tx) => tx.select().from(person));
  expect(rows).toHaveLength(3);
});

test('the application role can neither bypass row-level security nor change the journal', async () => {
  const [role] = await world.database
    .sql`select current_user as name, rolsuper, rolbypassrls from pg_roles where rolname = current_user`;
  expect(role).toMatchObject({ name: 'gongyi_app', rolsuper: false, rolbypassrls: false });
  await expect(world.database.db.execute(sql`delete from journal`)).rejects.toThrow();
});

test('a reading can write nothing', async () => {
  const write = () =>
    readScoped(world.database.db, world.orgId, undefined, (tx) => tx.update(person).set({ name: '改' }));
  await expect(write()).rejects.toMatchObject({ cause: { code: '25006' } });
  const names = await readScoped(world.database.db, world.orgId, undefined, (tx) =>
    tx.select({ name: person.name }).from(person),
  );
  expect(names.some((row) => row.name === '改')).toBe(false);
});
