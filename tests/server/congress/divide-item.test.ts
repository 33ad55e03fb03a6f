import { afterAll, beforeAll, expect, it } from 'vitest';
import { divideItem } from '#server/congress/divide-item';
import { findItems } from '#server/congress/load';
import { run } from '#server/platform/command';
import { Congress, codeOf, inOrg } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('keeps a divided item from being forced to a vote', async () => {
  const congress = await Congress.open(world);
  await congress.reach('groups');
  const [item] = await inOrg(world, (tx) => findItems(tx, congress.sessionId));
  const divide = (note: string) => run(congress.desk, divideItem, { item: item!.id, note });
  expect(codeOf(await divide('无'))).toBe('platform.badInput');
  expect(await divide('各组对系数意见不一')).toMatchObject({ ok: true, value: { state: 'divided' } });
  expect(codeOf(await divide('各组对系数意见不一'))).toBe('congress.itemStep');
  await congress.travel((await congress.window('vote')).opensAt);
  expect(await congress.state()).toBe('groups');
  expect(world.rung.findLast((fact) => fact.name === 'congress.windowHeld')?.data?.gates).toEqual([
    'noneDivided',
  ]);
});
