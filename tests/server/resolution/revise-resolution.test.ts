import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '#server/platform/command';
import { reviseResolution } from '#server/resolution/revise-resolution';
import { Congress, codeOf, value } from '#tests/support/congress';
import { member } from '#tests/support/day';
import { openWorld, type World } from '#tests/support/world';
import { adopt, drafted, heardItem, paper, rowOfResolution } from './stage';

let world: World;
let congress: Congress;
beforeEach(async () => {
  world = await openWorld();
  congress = await Congress.open(world);
});
afterEach(() => world.close());

const revise = (resolution: string, more = {}) =>
  run(congress.desk, reviseResolution, { resolution, ...paper({ title: '改过的题目', ...more }) });

it('changes a draft, and nothing of what was adopted', async () => {
  await congress.reach('resolutions');
  const id = await drafted(congress, { item: await heardItem(congress) });
  value(await revise(id));
  expect(await rowOfResolution(congress, id)).toMatchObject({ title: '改过的题目', state: 'draft' });
  value(await adopt(congress, id));
  expect(codeOf(await revise(id, { title: '再改' }))).toBe('resolution.stands');
  expect((await rowOfResolution(congress, id)).title).toBe('改过的题目');
});

it('refuses a review date too late, and a resolution that is not there', async () => {
  await congress.reach('resolutions');
  const id = await drafted(congress);
  expect(codeOf(await revise(id, { reviewOn: '2028-01-01' }))).toBe('resolution.reviewDate');
  expect(codeOf(await revise(randomUUID()))).toBe('resolution.noResolution');
});

it('is the secretary’s order alone', async () => {
  await congress.reach('resolutions');
  const resolution = await drafted(congress);
  const outcome = await run(world.desk(await member(congress, 0)), reviseResolution, {
    resolution,
    ...paper(),
  });
  expect(codeOf(outcome)).toBe('platform.notAllowed');
});
