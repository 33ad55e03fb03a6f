import { afterAll, beforeAll, expect, it } from 'vitest';
import { askLeave } from '#server/congress/ask-leave';
import { decideLeave } from '#server/congress/decide-leave';
import { withdrawLeave } from '#server/congress/withdraw-leave';
import { run } from '#server/platform/command';
import { Congress, codeOf, value } from '#tests/support/congress';
import { member } from '#tests/support/day';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('takes back one’s own request, granted or not, and frees the way for another', async () => {
  const congress = await Congress.open(world);
  await congress.sendPapers();
  const desk = world.desk(await member(congress, 3));
  const ask = () =>
    run(desk, askLeave, { session: congress.sessionId, stages: ['vote'], reason: '外出学习' });
  const first = value(await ask()).leave;
  const other = world.desk(await member(congress, 6));
  expect(codeOf(await run(other, withdrawLeave, { leave: first }))).toBe('platform.notAllowed');
  value(await run(desk, withdrawLeave, { leave: first }));
  expect(codeOf(await run(desk, withdrawLeave, { leave: first }))).toBe('congress.leaveDecided');
  const second = value(await ask()).leave;
  value(await run(congress.desk, decideLeave, { leave: second, decision: 'grant' }));
  value(await run(desk, withdrawLeave, { leave: second }));
});
