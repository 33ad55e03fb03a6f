import { afterAll, beforeAll, expect, it } from 'vitest';
import { addPresidiumMeeting } from '#server/congress/add-presidium-meeting';
import { run } from '#server/platform/command';
import { Congress, codeOf, day, hour, value } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const meet = (congress: Congress, from: Date, to: Date) =>
  run(congress.desk, addPresidiumMeeting, {
    session: congress.sessionId,
    opensAt: from.toISOString(),
    closesAt: to.toISOString(),
  });
const after = (at: Date, ms: number) => new Date(at.getTime() + ms);

it('meets any number of times between opening and vote, also beside reports and groups', async () => {
  const congress = await Congress.open(world);
  await congress.plan();
  const reports = await congress.window('reports');
  const groups = await congress.window('groups');
  expect(value(await meet(congress, reports.opensAt, reports.closesAt))).toEqual({ ordinal: 1 });
  expect(value(await meet(congress, groups.opensAt, groups.closesAt))).toEqual({ ordinal: 2 });
  expect(value(await meet(congress, after(groups.closesAt, hour), after(groups.closesAt, 2 * hour)))).toEqual(
    { ordinal: 3 },
  );
});

it('never beside a sitting of all, before the opening, after the vote, or twice at once', async () => {
  const congress = await Congress.open(world);
  await congress.plan();
  const opening = await congress.window('opening');
  const vote = await congress.window('vote');
  const reports = await congress.window('reports');
  expect(await meet(congress, opening.opensAt, opening.closesAt)).toMatchObject({
    code: 'congress.windowsOverlap',
    params: { first: 'opening', second: 'presidium' },
  });
  expect(
    codeOf(await meet(congress, after(opening.opensAt, -3 * hour), after(opening.opensAt, -2 * hour))),
  ).toBe('congress.presidiumOutside');
  expect(codeOf(await meet(congress, after(vote.closesAt, hour), after(vote.closesAt, 2 * hour)))).toBe(
    'congress.presidiumOutside',
  );
  value(await meet(congress, reports.opensAt, reports.closesAt));
  expect(codeOf(await meet(congress, reports.opensAt, reports.closesAt))).toBe('congress.windowsOverlap');
  expect(codeOf(await meet(congress, after(world.now, -day), world.now))).toBe('congress.windowPast');
});

it('opens by the clock without moving the session, and must be over before the vote', async () => {
  const congress = await Congress.open(world);
  await congress.reach('reports');
  const reports = await congress.window('reports');
  const vote = await congress.window('vote');
  value(await meet(congress, after(reports.opensAt, 60_000), after(reports.opensAt, hour)));
  await congress.travel(after(reports.opensAt, 120_000));
  expect((await congress.window('presidium')).state).toBe('open');
  expect(await congress.state()).toBe('reports');
  for (const stage of ['reports', 'groups'] as const) {
    await congress.travel((await congress.window(stage)).opensAt);
    await congress.travel((await congress.window(stage)).closesAt);
  }
  await congress.travel(vote.opensAt);
  expect(await congress.state()).toBe('vote');
  expect((await congress.window('presidium')).state).toBe('closed');
  expect(codeOf(await meet(congress, after(world.now, hour), after(world.now, 2 * hour)))).toBe(
    'congress.presidiumOutside',
  );
});
