import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { removeBox } from '#server/ballot/remove-box';
import { run } from '#server/platform/command';
import { holdKeys, planned, prepare, secretItem } from '#tests/support/boxes';
import { Congress, codeOf, value } from '#tests/support/congress';
import { member, rowOf } from '#tests/support/day';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('takes a planned box away with its paper, and its item may be planned again', async () => {
  const congress = await Congress.open(world);
  const item = await secretItem(congress);
  await congress.sendPapers();
  const { box } = value(await planned(congress, [item]));
  const remove = (who = congress.secretary) => run(world.desk(who), removeBox, { box });
  expect(codeOf(await remove(await member(congress, 0)))).toBe('platform.notAllowed');
  value(await remove());
  expect(codeOf(await remove())).toBe('sealed.noBox');
  const left = sql`select count(*)::int as n from sealed_item where box_id = ${box}`;
  expect(await rowOf(congress, left)).toEqual({ n: 0 });
  value(await planned(congress, [item]));
});

it('keeps a prepared box until it is taken back', async () => {
  world.now = new Date('2026-11-02T01:00:00Z');
  const congress = await Congress.open(world);
  const item = await secretItem(congress);
  await holdKeys(congress);
  await congress.sendPapers();
  const { box } = value(await planned(congress, [item]));
  value(await prepare(congress, box));
  expect(codeOf(await run(congress.desk, removeBox, { box }))).toBe('sealed.boxNotPlanned');
});
