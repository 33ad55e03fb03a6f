import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '#server/platform/command';
import { publishResolution } from '#server/resolution/publish-resolution';
import { readResolution, readResolutions } from '#server/resolution/queries';
import { Congress, codeOf, value } from '#tests/support/congress';
import { member, read, shown } from '#tests/support/day';
import { openWorld, type World } from '#tests/support/world';
import { adopt, bystander, draft, drafted, publish, publishedOfOld, rowOfResolution } from './stage';

let world: World;
let congress: Congress;
beforeEach(async () => {
  world = await openWorld();
  congress = await Congress.open(world);
});
afterEach(() => world.close());

it('shows a resolution to all staff that an earlier session left adopted, and rings everybody', async () => {
  await congress.reach('resolutions');
  const id = await drafted(congress);
  value(await adopt(congress, id));
  const anyone = await bystander(congress);
  expect(codeOf(await publish(congress, id))).toBe('resolution.notPublishedYet');
  await publishedOfOld(congress);
  expect((await read(congress, anyone, readResolutions)).resolutions).toEqual([]);
  world.rung.length = 0;
  value(await publish(congress, id));
  expect(world.rung.map((fact) => fact.name)).toEqual(['resolution.published']);
  expect((await read(congress, anyone, readResolutions)).resolutions).toMatchObject([{ id }]);
  const page = shown(await read(congress, anyone, (reader) => readResolution(reader, id)));
  expect(page.resolution).toMatchObject({ state: 'published', number: '〔2026〕1号' });
  expect(page.clocks).toMatchObject({ keepFrom: 'published', keepDays: 15 });
  expect(codeOf(await publish(congress, id))).toBe('resolution.notAdopted');
  expect(codeOf(await draft(congress))).toBe('resolution.notNow');
});

it('publishes no draft', async () => {
  await congress.reach('resolutions');
  const id = await drafted(congress);
  expect(codeOf(await publish(congress, id))).toBe('resolution.notAdopted');
});

it('tells the secretary until when to publish, keep and report, from the closing', async () => {
  await congress.reach('resolutions');
  const id = await drafted(congress);
  value(await adopt(congress, id));
  expect((await read(congress, congress.secretary, readResolutions)).clocks).toBeNull();
  await publishedOfOld(congress);
  const { clocks, waiting } = await read(congress, congress.secretary, readResolutions);
  expect(waiting).toBe(1);
  expect(clocks).toMatchObject({
    closed: '2026-11-16',
    publishBy: '2026-11-19',
    keepUntil: '2026-12-04',
    reportBy: '2026-11-25',
    workingDays: true,
    unknownYear: null,
  });
  expect((await read(congress, await member(congress, 0), readResolutions)).clocks).toBeNull();
});

it('shows an adopted one to the session’s representatives and the offices, not to a bystander', async () => {
  await congress.reach('resolutions');
  const id = await drafted(congress);
  value(await adopt(congress, id));
  const sees = async (actor: Awaited<ReturnType<typeof member>>) =>
    (await read(congress, actor, readResolutions)).resolutions.length;
  expect(await sees(await member(congress, 5))).toBe(1);
  expect(await sees(world.actor(congress.secretary.personId, ['inspector']))).toBe(1);
  expect(await sees(await bystander(congress))).toBe(0);
  expect((await rowOfResolution(congress, id)).state).toBe('adopted');
});

it('is the secretary’s order alone', async () => {
  await congress.reach('resolutions');
  const resolution = await drafted(congress);
  expect(codeOf(await run(world.desk(await member(congress, 0)), publishResolution, { resolution }))).toBe(
    'platform.notAllowed',
  );
});
