import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '#server/platform/command';
import { publishAdopted } from '#server/resolution/publish-adopted';
import { Congress, codeOf, value } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';
import { adopt, drafted, rowOfResolution } from './stage';

let world: World;
let congress: Congress;
beforeEach(async () => {
  world = await openWorld();
  congress = await Congress.open(world);
  await congress.reach('resolutions');
});
afterEach(() => world.close());

const order = (desk = world.desk({ kind: 'system', orgId: world.orgId })) =>
  run(desk, publishAdopted, { session: congress.sessionId });

const close = async () => {
  await congress.travel((await congress.window('resolutions')).closesAt);
  await congress.travel((await congress.window('closing')).opensAt);
  await congress.travel((await congress.window('closing')).closesAt);
};

it('publishes what was adopted with the closing, by itself; drafts stay drafts', async () => {
  const adopted = await drafted(congress);
  const draft = await drafted(congress, { title: '没有通过的决议' });
  value(await adopt(congress, adopted));
  expect(value(await order())).toEqual({ published: 0 });
  world.rung.length = 0;
  await close();
  expect(world.rung.map(({ name }) => name)).toContain('resolution.published');
  expect(await rowOfResolution(congress, adopted)).toMatchObject({ state: 'published' });
  expect(await rowOfResolution(congress, draft)).toMatchObject({ state: 'draft' });
});

it('publishes at once what is adopted after the closing', async () => {
  const late = await drafted(congress);
  await close();
  value(await adopt(congress, late));
  expect(await rowOfResolution(congress, late)).toMatchObject({ state: 'published' });
});

it('is nobody’s order', async () => {
  expect(codeOf(await order(congress.desk))).toBe('platform.notAllowed');
});
