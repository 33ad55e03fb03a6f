import { afterAll, beforeAll, expect, it } from 'vitest';
import { extendWindow } from '#server/congress/extend-window';
import { run } from '#server/platform/command';
import { Congress, codeOf, day, hour } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const extend = async (congress: Congress, stage: 'preparatory' | 'reports', ms: number) => {
  const window = await congress.window(stage);
  const closesAt = new Date(window.closesAt.getTime() + ms).toISOString();
  return run(congress.desk, extendWindow, { window: window.id, closesAt });
};

it('moves the end forward once, and what stands behind it makes room without losing its length', async () => {
  const congress = await Congress.open(world);
  await congress.reach('preparatory');
  const before = await congress.windows();
  expect(codeOf(await extend(congress, 'preparatory', -hour))).toBe('congress.onlyForward');
  expect(codeOf(await extend(congress, 'preparatory', 0))).toBe('congress.onlyForward');
  expect(await extend(congress, 'preparatory', 23 * hour)).toMatchObject({ ok: true });
  expect(codeOf(await extend(congress, 'preparatory', hour))).toBe('congress.extendedAlready');
  const [preparatory, opening, reports] = await congress.windows();
  expect(preparatory!.closesAt).toEqual(opening!.opensAt);
  expect(opening!.closesAt.getTime() - opening!.opensAt.getTime()).toBe(2 * hour);
  expect(reports!.opensAt).toEqual(before[2]!.opensAt);
});

it('leaves nothing for a second miss: extended by hand, the next miss adjourns', async () => {
  const congress = await Congress.open(world);
  await congress.reach('preparatory');
  await extend(congress, 'preparatory', hour);
  await congress.travel((await congress.window('preparatory')).closesAt);
  expect(await congress.state()).toBe('adjourned');
});

it('is not for stages without a quorum, nor for windows that are not open', async () => {
  const congress = await Congress.open(world);
  await congress.reach('reports');
  expect(codeOf(await extend(congress, 'reports', day))).toBe('congress.notExtendable');
  expect(codeOf(await extend(congress, 'preparatory', day))).toBe('congress.windowNotOpen');
});
