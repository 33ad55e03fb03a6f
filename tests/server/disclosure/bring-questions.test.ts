import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepQuestions } from '#server/clock/questions';
import { bringQuestions } from '#server/disclosure/bring-questions';
import { run } from '#server/platform/command';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { Hung } from './hung';

let at: Hung;
beforeAll(async () => {
  at = await Hung.open();
});
afterAll(() => at.close());

test('brings what was asked without a name in one go, one bell for each item, all with the same full hour', async () => {
  const [one, two] = [await at.hang(), await at.hang()];
  at.world.now = new Date('2026-11-02T05:20:00Z');
  for (const id of [one, one, two]) value(await at.askUnnamed(id));
  await at.asked(two, '署名的早就在了');
  at.world.now = new Date('2026-11-02T06:00:30Z');
  at.world.rung.length = 0;
  expect(value(await at.bring())).toEqual({ brought: 3 });
  expect(at.world.rung.map(({ subject, data }) => [subject, data?.questions]).sort()).toEqual(
    [
      [one, 2],
      [two, 1],
    ].sort(),
  );
  const hours = await inOrg(at.world, (tx) =>
    tx.execute<{ hour: string }>(
      sql`select distinct brought_at::text as hour from disclosure_question where asker_id is null`,
    ),
  );
  expect(hours.map(({ hour }) => new Date(hour).toISOString())).toEqual(['2026-11-02T06:00:00.000Z']);
  expect(value(await at.bring())).toEqual({ brought: 0 });
});

test('waits after a start for the next full hour, and is the clock’s order alone', async () => {
  const fresh = await Hung.open();
  const id = await fresh.hang();
  fresh.world.now = new Date('2026-11-02T05:59:00Z');
  value(await fresh.askUnnamed(id));
  const look = () => keepQuestions(fresh.world.desk(fresh.clock));
  await look();
  await look();
  expect((await fresh.page(id)).questions).toEqual([]);
  fresh.world.now = new Date('2026-11-02T06:00:01Z');
  await look();
  expect((await fresh.page(id)).questions).toHaveLength(1);
  expect(codeOf(await run(fresh.world.desk(fresh.people.editor), bringQuestions, {}))).toBe(
    'platform.notAllowed',
  );
  await fresh.close();
});
