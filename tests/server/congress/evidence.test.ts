import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { connectAsOwner } from '#db/client';
import { collectEvidence } from '#server/congress/evidence';
import { findSession } from '#server/congress/load';
import { Congress, inOrg } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('sees boxes that are not over, and what counted boxes decided on matters of order', async () => {
  const congress = await Congress.open(world);
  const owner = connectAsOwner(world.ownerUrl);
  const { orgId } = world;
  const evidence = () =>
    inOrg(world, async (tx) => {
      const session = await findSession(tx, congress.sessionId);
      if (isRefusal(session)) throw new Error(session.code);
      return collectEvidence(tx, session, world.now);
    });
  expect(await evidence()).toMatchObject({ boxesUnfinished: 0, passed: { presidium: null, agenda: null } });

  const [box] = await owner.db.execute<{ id: string }>(sql`
    insert into sealed_box (org_id, session_id, title, stage, electorate, revote, hold_seconds, opens_at, closes_at, state, created_by, created_at)
    values (${orgId}, ${congress.sessionId}, '第一票箱', 'preparatory', 'all', false, 0, now(), now() + interval '1 hour', 'planned',
      ${congress.secretary.personId}, now()) returning id`);
  expect((await evidence()).boxesUnfinished).toBe(1);
  const move = (set: ReturnType<typeof sql>) =>
    owner.db.execute(sql`update sealed_box set ${set} where id = ${box!.id}`);
  await move(sql`state = 'prepared', manifest = '{}'`);
  for (const state of ['open', 'closed', 'counting']) await move(sql`state = ${state}`);
  expect((await evidence()).boxesUnfinished).toBe(1);
  const verdicts = JSON.stringify([
    { ordinal: 1, subject: 'presidium', agendaItemId: null, outcome: 'passed', passed: true },
    { ordinal: 2, subject: 'agenda', agendaItemId: null, outcome: 'notPassed', passed: false },
  ]);
  await move(sql`state = 'counted', counted_at = now(), result = '{}', verdicts = ${verdicts}::text::jsonb`);
  expect(await evidence()).toMatchObject({
    boxesUnfinished: 0,
    votesUnfinished: 0,
    passed: { presidium: true, agenda: false },
  });
  await owner.close();
});
