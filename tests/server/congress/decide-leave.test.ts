import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { askLeave } from '#server/congress/ask-leave';
import { closeWindow } from '#server/congress/close-window';
import { decideLeave } from '#server/congress/decide-leave';
import { run } from '#server/platform/command';
import { Congress, codeOf, value } from '#tests/support/congress';
import { member, rowOf } from '#tests/support/day';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let congress: Congress;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  world.now = new Date('2026-11-02T01:00:00Z');
  congress = await Congress.open(world);
  await congress.sendPapers();
});
afterAll(() => world.close());

const asked = async (index: number) =>
  value(
    await run(world.desk(await member(congress, index)), askLeave, {
      session: congress.sessionId,
      stages: ['preparatory'],
      reason: '值班',
    }),
  ).leave;
const decide = async (index: number | 'secretary', leave: string, more = {}) =>
  run(index === 'secretary' ? congress.desk : world.desk(await member(congress, index)), decideLeave, {
    leave,
    decision: 'grant',
    ...more,
  });

it('is decided by the leader of the delegation, and the person is told', async () => {
  const leave = await asked(3);
  expect(codeOf(await decide(1, leave))).toBe('platform.notAllowed');
  expect(codeOf(await decide(6, leave))).toBe('platform.notAllowed');
  value(await decide(0, leave, { note: '请安排好替班' }));
  expect(codeOf(await decide(0, leave))).toBe('congress.leaveDecided');
  expect(
    await rowOf(congress, sql`select kind, params from notice where person_id = ${congress.reps[3]!}`),
  ).toMatchObject({ kind: 'day.leaveGranted', params: '{"note":"请安排好替班"}' });
});

it('needs words where it is declined', async () => {
  const leave = await asked(3);
  expect(codeOf(await decide(0, leave, { decision: 'decline' }))).toBe('platform.badInput');
  value(await decide(0, leave, { decision: 'decline', note: '人手不足，请线上参加' }));
});

it('of a leader is decided by the secretary, never by oneself', async () => {
  const leave = await asked(0);
  expect(codeOf(await decide(0, leave))).toBe('congress.ownLeave');
  value(await decide('secretary', leave));
  expect(codeOf(await decide('secretary', '00000000-0000-4000-8000-000000000000'))).toBe('congress.noLeave');
});

it('never lowers the number of representatives', async () => {
  for (const index of [3, 6, 9]) value(await decide(0, await asked(index)));
  await congress.travel((await congress.window('preparatory')).opensAt);
  await congress.signIn('preparatory', 20);
  const window = await congress.window('preparatory');
  world.now = window.closesAt;
  expect(value(await run(congress.desk, closeWindow, { window: window.id }))).toMatchObject({
    quorum: { entitled: 30, needed: 20 },
  });
});
