import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { voidBox } from '#server/ballot/void-box';
import { run } from '#server/platform/command';
import { boxAtVote, open, planned, readBoxRow, secretItem, signedBox } from '#tests/support/boxes';
import { Congress, codeOf, value } from '#tests/support/congress';
import { member, rowOf } from '#tests/support/day';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let congress: Congress;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  world.now = new Date('2026-11-02T01:00:00Z');
  congress = await Congress.open(world);
});
afterAll(() => world.close());

const reason = '会场断电，票箱重设';

it('ends an open box for a reason, forgets whose pseudonym was whose, and the vote may be repeated', async () => {
  const { box, item, keys } = await boxAtVote(congress);
  const run1 = (who = congress.secretary, more = {}) =>
    run(world.desk(who), voidBox, { box, reason, ...more });
  expect(codeOf(await run1(await member(congress, 0)))).toBe('platform.notAllowed');
  expect(codeOf(await run1(congress.secretary, { reason: '' }))).toBe('platform.badInput');
  value(await run1());
  expect(await readBoxRow(congress, box)).toMatchObject({
    state: 'void',
    voidReason: reason,
    boardSecret: null,
  });
  const left = sql`select (select count(*)::int from pseudonym_holder where box_id = ${box}) as held,
    (select count(*)::int from box_turnout where box_id = ${box} and not voted) as absent`;
  expect(await rowOf(congress, left)).toEqual({ held: 0, absent: 30 });
  expect(codeOf(await run1())).toBe('sealed.boxFinished');

  const second = await signedBox(congress, keys, [item]);
  value(await open(congress, second));
});

it('ends a plan as well', async () => {
  const item = await secretItem(congress);
  await congress.sendPapers();
  const { box } = value(await planned(congress, [item]));
  value(await run(congress.desk, voidBox, { box, reason }));
  expect((await readBoxRow(congress, box)).state).toBe('void');
  value(await planned(congress, [item]));
});
