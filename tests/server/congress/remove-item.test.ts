import { afterAll, beforeAll, expect, it } from 'vitest';
import { agreeItem } from '#server/congress/agree-item';
import { findItems } from '#server/congress/load';
import { removeItem } from '#server/congress/remove-item';
import { run } from '#server/platform/command';
import { Congress, codeOf, inOrg, value } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('lets a draft vanish and closes the gap in the numbers', async () => {
  const congress = await Congress.open(world);
  const ids = [];
  for (let count = 0; count < 4; count += 1) ids.push(value(await congress.add()).id);
  await run(congress.desk, removeItem, { item: ids[1] });
  const items = await inOrg(world, (tx) => findItems(tx, congress.sessionId));
  expect(items.map((item) => [item.id, item.ordinal])).toEqual([
    [ids[0], 1],
    [ids[2], 2],
    [ids[3], 3],
  ]);
});

it('keeps on record what was agreed, as withdrawn, and takes it off once', async () => {
  const congress = await Congress.open(world);
  const { id } = value(await congress.add());
  await run(congress.desk, agreeItem, { item: id });
  expect(value(await run(congress.desk, removeItem, { item: id }))).toEqual({ vanished: false });
  expect((await inOrg(world, (tx) => findItems(tx, congress.sessionId)))[0]?.state).toBe('withdrawn');
  expect(codeOf(await run(congress.desk, removeItem, { item: id }))).toBe('congress.itemStep');
});
