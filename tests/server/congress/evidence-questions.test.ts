import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import type { Tx } from '#db/client';
import { checkGates } from '#server/congress/check-gates';
import { collectEvidence } from '#server/congress/evidence';
import { findSession, type SessionRow } from '#server/congress/load';
import { takeStep } from '#server/congress/take-step';
import { writeSummary } from '#server/discussion/write-summary';
import { run } from '#server/platform/command';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { RollUp } from '../discussion/roll-up';

let world: RollUp;
beforeAll(async () => {
  world = await RollUp.open();
});
afterAll(() => world.close());

const reading = <T>(read: (tx: Tx, session: SessionRow) => Promise<T>) =>
  inOrg(world.world, async (tx) => {
    const session = await findSession(tx, world.congress.sessionId);
    if (isRefusal(session)) throw new Error(session.code);
    return read(tx, session);
  });
const evidence = () => reading((tx, session) => collectEvidence(tx, session, world.world.now));
const gate = () =>
  reading(async (tx, session) => {
    const states = await checkGates(tx, session, 'publish', world.world.now);
    return states.find((state) => state.gate === 'questionsAnswered')!;
  });

test('counts what waits: sent and not placed, placed and not answered, followed up and not answered', async () => {
  expect((await evidence()).questionsLeft).toEqual({ count: 0, first: [] });
  expect(await gate()).toMatchObject({ holds: true });
  await world.drafted(0);
  expect((await evidence()).questionsLeft.count).toBe(0);
  const sent = await world.sent(0, { text: '这是一个很长很长很长很长很长很长很长很长的问题，说不完？' });
  expect((await evidence()).questionsLeft).toEqual({
    count: 1,
    first: ['这是一个很长很长很长很长很长很长很长很长的问题，……'],
  });
  const { question } = value(await world.place([sent], { text: '班车何时增加？' }));
  expect((await evidence()).questionsLeft).toEqual({ count: 1, first: ['班车何时增加？'] });
  value(await world.draft(question));
  value(await world.review(question));
  expect(await gate()).toMatchObject({ holds: false, params: { count: 1 } });
  value(await world.publish(question));
  expect(await gate()).toMatchObject({ holds: true });
  // A correction that waits does not take the answer back.
  value(await world.draft(question, { text: '更正一下。' }));
  expect(await gate()).toMatchObject({ holds: true });
  const { question: followUp } = value(await world.followUp(question, await world.member(3)));
  expect(await gate()).toMatchObject({ holds: false, params: { count: 1 } });
  await world.answered(followUp);
  expect(await gate()).toMatchObject({ holds: true });
});

test('misses summaries of rooms that discussed, until they are submitted', async () => {
  expect((await evidence()).summariesMissing).toHaveLength(1);
  const write = (more = {}) =>
    run(world.world.desk(world.leaders[0]!), writeSummary, {
      room: world.rooms[0],
      text: '讨论小结',
      ...more,
    });
  value(await write());
  expect((await evidence()).summariesMissing).toHaveLength(1);
  value(await write({ submit: 'yes' }));
  expect((await evidence()).summariesMissing).toEqual([]);
});

test('keeps the session from being closed, and says in the journal how many were left where the profile lets it close', async () => {
  await world.sent(1);
  await world.moveTo('closing');
  const publish = () =>
    run(world.congress.desk, takeStep, { session: world.congress.sessionId, step: 'publish' });
  const refused = await publish();
  expect(codeOf(refused)).toBe('congress.gateUnmet');
  expect(JSON.stringify(refused)).toContain('questionsAnswered');
  await world.rows(
    sql`update stage_window set state = 'open' where session_id = ${world.congress.sessionId} and stage = 'closing'`,
  );
  await world.rows(
    sql`update stage_window set state = 'closed' where session_id = ${world.congress.sessionId} and stage = 'closing'`,
  );
  await world.relax();
  expect(value(await publish())).toEqual({ state: 'published' });
  const [row] = await world.rows<{ data: unknown }>(
    sql`select data from journal where fact = 'congress.published'`,
  );
  expect(row!.data).toEqual({ left: { questionsAnswered: 1 } });
});
