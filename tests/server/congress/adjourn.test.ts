import { afterAll, beforeAll, expect, it } from 'vitest';
import { adjourn } from '#server/congress/adjourn';
import { run } from '#server/platform/command';
import { Congress, codeOf, day, hour, value } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('adjourns nothing by hand while the quorum has not been missed twice', async () => {
  const congress = await Congress.open(world);
  const press = () => run(congress.desk, adjourn, { session: congress.sessionId });
  expect(codeOf(await press())).toBe('congress.wrongStep');
  await congress.reach('preparatory');
  expect(codeOf(await press())).toBe('congress.notAdjournable');
});

it('resumes where the quorum was missed, in a sitting of its own, and goes on from there', async () => {
  const congress = await Congress.open(world);
  await congress.reach('opening');
  await congress.travel((await congress.window('opening')).closesAt);
  await congress.travel((await congress.window('opening')).closesAt);
  expect(await congress.state()).toBe('adjourned');
  expect(codeOf(await congress.step('resume'))).toBe('congress.resumeWindowNeeded');
  const from = new Date(world.now.getTime() + 10 * day);
  const to = new Date(from.getTime() + hour);
  const past = { opensAt: new Date(world.now.getTime() - hour).toISOString(), closesAt: to.toISOString() };
  expect(codeOf(await congress.step('resume', past))).toBe('congress.windowPast');
  value(await congress.step('resume', { opensAt: from.toISOString(), closesAt: to.toISOString() }));
  expect(await congress.state()).toBe('opening');
  expect((await congress.window('reports')).opensAt).toEqual(to);
  await congress.travel(from);
  expect((await congress.window('opening', 2)).state).toBe('open');
  await congress.signIn('opening', 30, 2);
  await congress.travel(to);
  expect(await congress.state()).toBe('reports');
});
