import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '#server/platform/command';
import { readResolution } from '#server/resolution/queries';
import { withdrawResolution } from '#server/resolution/withdraw-resolution';
import { Congress, codeOf, value } from '#tests/support/congress';
import { member, read } from '#tests/support/day';
import { openWorld, type World } from '#tests/support/world';
import { adopt, drafted, rowOfResolution } from './stage';

let world: World;
let congress: Congress;
beforeEach(async () => {
  world = await openWorld();
  congress = await Congress.open(world);
});
afterEach(() => world.close());

const withdraw = (resolution: string) => run(congress.desk, withdrawResolution, { resolution });

it('gives a draft up, once, and nobody sees it any more', async () => {
  await congress.reach('resolutions');
  const id = await drafted(congress);
  value(await withdraw(id));
  expect(await rowOfResolution(congress, id)).toMatchObject({ state: 'withdrawn', number: null });
  expect(codeOf(await withdraw(id))).toBe('resolution.stands');
  expect(codeOf(await adopt(congress, id))).toBe('resolution.stands');
  const page = await read(congress, congress.secretary, (reader) => readResolution(reader, id));
  expect(page).toMatchObject({ code: 'resolution.noResolution' });
});

it('takes nothing back that was adopted', async () => {
  await congress.reach('resolutions');
  const id = await drafted(congress);
  value(await adopt(congress, id));
  expect(codeOf(await withdraw(id))).toBe('resolution.stands');
});

it('is the secretary’s order alone', async () => {
  await congress.reach('resolutions');
  const resolution = await drafted(congress);
  expect(codeOf(await run(world.desk(await member(congress, 0)), withdrawResolution, { resolution }))).toBe(
    'platform.notAllowed',
  );
});
