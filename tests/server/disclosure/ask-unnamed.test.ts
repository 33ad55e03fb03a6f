import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepQuestions } from '#server/clock/questions';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { Hung } from './hung';

let at: Hung;
beforeAll(async () => {
  at = await Hung.open();
});
afterAll(() => at.close());

/** Every row of every table of the database that holds this text. */
async function wherever(needle: string): Promise<string[]> {
  return inOrg(at.world, async (tx) => {
    const tables = await tx.execute<{ name: string }>(
      sql`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and has_table_privilege(oid, 'select')`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await tx.execute<{ n: number }>(
        sql`select count(*)::int as n from ${sql.identifier(name)} t where t::text like ${`%${needle}%`}`,
      );
      if ((rows[0]?.n ?? 0) > 0) found.push(name);
    }
    return found;
  });
}

const journalRows = () =>
  inOrg(
    at.world,
    async (tx) => (await tx.execute<{ n: number }>(sql`select count(*)::int as n from journal`))[0]!.n,
  );

test('keeps nothing that leads to the person: no id, no hour, no row of the journal, no bell', async () => {
  const id = await at.hang();
  at.world.now = new Date('2026-11-02T01:23:45.678Z');
  const asker = at.people.other;
  const [before, placesBefore] = [await journalRows(), await wherever(asker.personId)];
  at.world.rung.length = 0;
  value(await at.askUnnamed(id, '绩效工资是怎么算的？', asker));
  expect(at.world.rung).toEqual([]);
  expect(await journalRows()).toBe(before);
  expect(await wherever(asker.personId)).toEqual(placesBefore);
  // With its day: rows that the database dates itself bear the time on the wall, which may be 01:23 as well.
  for (const hour of ['01', '09']) expect(await wherever(`2026-11-02_${hour}:23`)).toEqual([]);
  const [row] = await inOrg(at.world, (tx) =>
    tx.execute<{ row: Record<string, unknown> }>(
      sql`select to_jsonb(q) as row from disclosure_question q where disclosure_id = ${id}`,
    ),
  );
  expect(row!.row).toMatchObject({
    asked_on: '2026-11-02',
    asker_id: null,
    brought_at: null,
    due_on: '2026-12-02',
  });
});

test('is seen only with the next full hour, whoever looks', async () => {
  const id = await at.hang();
  at.world.now = new Date('2026-11-02T03:10:00Z');
  await keepQuestions(at.world.desk(at.clock));
  value(await at.askUnnamed(id));
  await keepQuestions(at.world.desk(at.clock));
  expect((await at.page(id)).questions).toEqual([]);
  at.world.now = new Date('2026-11-02T04:00:07Z');
  await keepQuestions(at.world.desk(at.clock));
  expect((await at.page(id)).questions).toMatchObject([{ asker: null, isOwn: false, state: 'open' }]);
});

test('takes ten of a person a day, counted in memory alone', async () => {
  const id = await at.hang();
  at.world.now = new Date('2026-11-05T03:10:00Z');
  for (let n = 0; n < 10; n += 1) value(await at.askUnnamed(id, `第${n}个问题是什么`));
  expect(codeOf(await at.askUnnamed(id, '再问一个'))).toBe('disclosure.askedTooMuch');
  value(await at.askUnnamed(id, '别人照样能问', at.people.representative));
  at.world.now = new Date('2026-11-06T03:10:00Z');
  value(await at.askUnnamed(id, '第二天再问'));
});

test('is for whoever sees the item', async () => {
  const id = await at.hang({ audience: 'representatives' });
  expect(codeOf(await at.askUnnamed(id))).toBe('disclosure.noDisclosure');
});
