import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { unprepareBox } from '#server/ballot/unprepare-box';
import { run } from '#server/platform/command';
import { holdKeys, planned, prepare, readBoxRow, secretItem, sign } from '#tests/support/boxes';
import { Congress, codeOf, value } from '#tests/support/congress';
import { member, rowOf } from '#tests/support/day';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('makes a prepared box a plan again, with nothing fixed and nothing signed', async () => {
  const congress = await Congress.open(world);
  const item = await secretItem(congress);
  const keys = await holdKeys(congress);
  await congress.sendPapers();
  const { box } = value(await planned(congress, [item]));
  const back = (who = congress.secretary) => run(world.desk(who), unprepareBox, { box });
  expect(codeOf(await back())).toBe('sealed.boxNotPrepared');
  value(await prepare(congress, box));
  value(await sign(congress, keys, box, 1));
  const before = await readBoxRow(congress, box);
  expect(codeOf(await back(await member(congress, 0)))).toBe('platform.notAllowed');
  value(await back());
  expect(await readBoxRow(congress, box)).toMatchObject({
    state: 'planned',
    manifest: null,
    boardSecret: null,
  });
  const left = sql`select count(*)::int as n from box_signature where box_id = ${box}`;
  expect(await rowOf(congress, left)).toEqual({ n: 0 });
  value(await prepare(congress, box));
  expect((await readBoxRow(congress, box)).boxHash).not.toEqual(before.boxHash);
});
