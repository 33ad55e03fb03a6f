import { afterAll, beforeAll, expect, it } from 'vitest';
import { divideItem } from '#server/congress/divide-item';
import { findItems } from '#server/congress/load';
import { renegotiateItem } from '#server/congress/renegotiate-item';
import { run } from '#server/platform/command';
import { Congress, codeOf, inOrg } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('brings a divided item back to the representatives', async () => {
  const congress = await Congress.open(world);
  await congress.reach('groups');
  const [item] = await inOrg(world, (tx) => findItems(tx, congress.sessionId));
  const given = { item: item!.id, note: '系数按岗位重新商定' };
  expect(codeOf(await run(congress.desk, renegotiateItem, given))).toBe('congress.itemStep');
  await run(congress.desk, divideItem, given);
  expect(await run(congress.desk, renegotiateItem, given)).toMatchObject({
    ok: true,
    value: { state: 'sent' },
  });
  await congress.travel((await congress.window('groups')).closesAt);
  await congress.travel((await congress.window('vote')).opensAt);
  expect(await congress.state()).toBe('vote');
});
