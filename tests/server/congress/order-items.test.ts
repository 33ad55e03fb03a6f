import { afterAll, beforeAll, expect, it } from 'vitest';
import { findItems } from '#server/congress/load';
import { orderItems } from '#server/congress/order-items';
import { run } from '#server/platform/command';
import { Congress, codeOf, inOrg, value } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('puts the agenda into the given order', async () => {
  const congress = await Congress.open(world);
  const ids = [];
  for (let count = 0; count < 3; count += 1) ids.push(value(await congress.add()).id);
  const order = [ids[2]!, ids[0]!, ids[1]!];
  value(await run(congress.desk, orderItems, { session: congress.sessionId, items: order }));
  expect((await inOrg(world, (tx) => findItems(tx, congress.sessionId))).map((item) => item.id)).toEqual(
    order,
  );
});

it('refuses an order that misses an item, names one twice or names a stranger', async () => {
  const congress = await Congress.open(world);
  const a = value(await congress.add()).id;
  const b = value(await congress.add()).id;
  const order = (items: string[]) => run(congress.desk, orderItems, { session: congress.sessionId, items });
  for (const items of [[a], [a, a], [a, '00000000-0000-4000-8000-000000000000'], [a, b, a]])
    expect(codeOf(await order(items))).toBe('congress.orderIncomplete');
  expect(codeOf(await order(['x']))).toBe('platform.badInput');
});
