import { afterAll, beforeAll, expect, it } from 'vitest';
import { setPresidium } from '#server/congress/set-presidium';
import { run } from '#server/platform/command';
import { Congress, codeOf, value } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const set = (congress: Congress, members: readonly string[], chair: string | undefined = members[0]) =>
  run(congress.desk, setPresidium, { session: congress.sessionId, members, chair });

it('takes formal representatives only, in the size the law wants, with one executive chair', async () => {
  const congress = await Congress.open(world);
  expect(await set(congress, congress.reps.slice(0, 2))).toMatchObject({
    code: 'congress.presidiumSize',
    params: { roll: 30, count: 2, least: 3, most: 5 },
    article: '《上海市职工代表大会条例》第二十三条',
  });
  expect(codeOf(await set(congress, congress.reps.slice(0, 6)))).toBe('congress.presidiumSize');
  expect(codeOf(await set(congress, []))).toBe('congress.presidiumSize');
  expect(codeOf(await set(congress, [...congress.reps.slice(0, 2), congress.secretary.personId]))).toBe(
    'congress.notOnRoll',
  );
  expect(codeOf(await set(congress, congress.reps.slice(0, 3), congress.reps[5]))).toBe(
    'congress.oneExecutiveChair',
  );
  expect(value(await set(congress, congress.reps.slice(0, 3)))).toEqual({ members: 3 });
  expect(value(await set(congress, congress.reps.slice(1, 6)))).toEqual({ members: 5 });
});

it('wants half of the front line', async () => {
  const congress = await Congress.open(world);
  const managers = await world.people(2, { jobLevel: 'middleChief' });
  await congress.elect(managers);
  expect(await set(congress, [...managers, congress.reps[0]!])).toMatchObject({
    code: 'congress.presidiumFrontline',
    params: { frontline: 1, count: 3 },
  });
  expect(value(await set(congress, [...managers, ...congress.reps.slice(0, 2)]))).toEqual({ members: 4 });
});

it('stands once the congress has opened', async () => {
  const congress = await Congress.open(world);
  await congress.reach('opening');
  expect(codeOf(await set(congress, congress.reps.slice(0, 3)))).toBe('congress.presidiumClosed');
});
