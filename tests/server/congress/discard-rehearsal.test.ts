import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRehearsal } from '#server/congress/create-rehearsal';
import { discardRehearsal } from '#server/congress/discard-rehearsal';
import { run } from '#server/platform/command';
import { Congress, codeOf, inOrg, value } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('leaves nothing of a rehearsal but its journal, even when it was launched', async () => {
  const congress = await Congress.open(world);
  const real = congress.sessionId;
  const count = async () =>
    (
      await inOrg(world, (tx) =>
        tx.execute<Record<string, number>>(sql`select
      (select count(*)::int from person) as people, (select count(*)::int from term) as terms,
      (select count(*)::int from congress_session) as sessions, (select count(*)::int from roll_entry) as roll,
      (select count(*)::int from stage_window) as windows, (select count(*)::int from agenda_item) as items,
      (select count(*)::int from delegation) as delegations, (select count(*)::int from gate_override) as overrides`),
      )
    )[0];
  const before = await count();
  congress.sessionId = value(
    await run(congress.desk, createRehearsal, { title: '演练', representatives: 36, delegations: 3 }),
  ).id;
  value(await congress.step('plan'));
  await congress.override('compositionRight', 'documentsThere');
  value(await congress.step('launch'));
  expect((await count())?.roll).toBe(36);
  expect(value(await run(congress.desk, discardRehearsal, { session: congress.sessionId }))).toEqual({
    people: 36,
  });
  expect(await count()).toEqual(before);
  const kept = await inOrg(world, (tx) =>
    tx.execute<{ fact: string }>(
      sql`select fact from journal where session_id = ${congress.sessionId} order by id`,
    ),
  );
  expect(kept.at(-1)?.fact).toBe('congress.rehearsalDiscarded');
  expect(codeOf(await run(congress.desk, discardRehearsal, { session: congress.sessionId }))).toBe(
    'congress.noSession',
  );
  expect(codeOf(await run(congress.desk, discardRehearsal, { session: real }))).toBe('congress.notRehearsal');
});
