import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { askLeave } from '#server/congress/ask-leave';
import { run } from '#server/platform/command';
import { Congress, codeOf, value } from '#tests/support/congress';
import { guest, member, stranger } from '#tests/support/day';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let congress: Congress;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  world.now = new Date('2026-11-02T01:00:00Z');
  congress = await Congress.open(world);
});
afterAll(() => world.close());

const ask = async (index: number, more: Readonly<Record<string, unknown>> = {}) =>
  run(world.desk(await member(congress, index)), askLeave, {
    session: congress.sessionId,
    stages: ['opening', 'vote'],
    reason: '抢救值班',
    ...more,
  });

it('asks once at a time, also from two devices', async () => {
  await congress.sendPapers();
  const both = await Promise.all([ask(5), ask(5)]);
  expect(both.filter((one) => 'ok' in one)).toHaveLength(1);
  expect(codeOf(await ask(5))).toBe('congress.leavePending');
});

it('keeps the reason out of the journal', async () => {
  await congress.sendPapers();
  world.rung.length = 0;
  value(await ask(5));
  expect(JSON.stringify(world.rung)).not.toContain('抢救');
});

it('refuses what is over, what nobody needs leave from, and empty reasons', async () => {
  await congress.reach('opening');
  expect(await ask(5, { stages: ['preparatory'] })).toMatchObject({
    code: 'congress.leaveTooLate',
    params: { stage: 'preparatory' },
  });
  for (const wrong of [
    { stages: [] },
    { stages: ['nowhere'] },
    { reason: ' ' },
    { reason: '长'.repeat(301) },
  ])
    expect(codeOf(await ask(5, wrong))).toBe('platform.badInput');
  expect(codeOf(await ask(5, { session: '00000000-0000-4000-8000-000000000000' }))).toBe(
    'congress.noSession',
  );
  const input = { session: congress.sessionId, stages: ['vote'], reason: '外出' };
  const outsider = world.desk(await stranger(congress));
  expect(codeOf(await run(outsider, askLeave, input))).toBe('congress.notOfSession');
  expect(codeOf(await run(world.desk(await guest(congress)), askLeave, input))).toBe('platform.notAllowed');
  value(await ask(5, { stages: 'vote' }));
});
