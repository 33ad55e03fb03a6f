import { afterAll, beforeAll, expect, it } from 'vitest';
import { agreeItem } from '#server/congress/agree-item';
import { divideItem } from '#server/congress/divide-item';
import { findItems } from '#server/congress/load';
import { resubmitItem } from '#server/congress/resubmit-item';
import { run } from '#server/platform/command';
import { Congress, codeOf, inOrg, value } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('ends the old item and puts a new one in its place, which is agreed and thereby sent', async () => {
  const congress = await Congress.open(world);
  await congress.reach('groups');
  const [item] = await inOrg(world, (tx) => findItems(tx, congress.sessionId));
  const given = { item: item!.id, note: '双方重新起草' };
  expect(codeOf(await run(congress.desk, resubmitItem, given))).toBe('congress.itemStep');
  await run(congress.desk, divideItem, given);
  const made = value(await run(congress.desk, resubmitItem, { ...given, title: '工作报告（重新提交）' }));
  expect(
    (await inOrg(world, (tx) => findItems(tx, congress.sessionId))).map((one) => [
      one.title,
      one.state,
      one.resubmits,
    ]),
  ).toEqual([
    [item!.title, 'resubmitted', null],
    ['工作报告（重新提交）', 'draft', item!.id],
  ]);
  expect(value(await run(congress.desk, agreeItem, { item: made.id }))).toEqual({ state: 'sent' });
});
