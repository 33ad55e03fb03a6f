import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeMinutesNote } from '#server/congress/write-minutes-note';
import { run } from '#server/platform/command';
import { Congress, codeOf, value } from '#tests/support/congress';
import { member, rowOf } from '#tests/support/day';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let congress: Congress;
beforeEach(async () => {
  world = await openWorld();
  congress = await Congress.open(world);
});
afterEach(() => world.close());

const write = (section: string, text: string, more = {}) =>
  run(congress.desk, writeMinutesNote, { session: congress.sessionId, section, text, ...more });

const notes = async () =>
  (
    await rowOf<{ notes: string[] }>(
      congress,
      sql`select coalesce(array_agg(text order by section), '{}') as notes from minutes_note where session_id = ${congress.sessionId}`,
    )
  ).notes;

it('keeps one text a section, replaces it, and takes it away when it is emptied', async () => {
  value(await write('opening', '第一稿'));
  value(await write('votes', '唱票人到位'));
  value(await write('opening', '第二稿'));
  expect(await notes()).toEqual(['第二稿', '唱票人到位']);
  value(await write('opening', '   '));
  expect(await notes()).toEqual(['唱票人到位']);
});

it('keeps one text where two are written at the same moment', async () => {
  await Promise.all([write('opening', '甲'), write('opening', '乙')]);
  expect(await notes()).toHaveLength(1);
});

it('refuses a section that is none, a text too long, and a session that is not there', async () => {
  expect(codeOf(await write('weather', '晴'))).toBe('platform.badInput');
  expect(codeOf(await write('opening', '长'.repeat(5001)))).toBe('platform.badInput');
  expect(codeOf(await write('opening', '文', { session: randomUUID() }))).toBe('congress.noSession');
});

it('leaves archived minutes as they stand', async () => {
  await congress.reach('resolutions');
  for (const stage of ['resolutions', 'closing'] as const) {
    await congress.travel((await congress.window(stage)).opensAt);
    await congress.travel((await congress.window(stage)).closesAt);
  }
  for (const step of ['publish', 'report', 'archive'] as const) value(await congress.step(step));
  expect(await congress.state()).toBe('archived');
  expect(codeOf(await write('closing', '补记'))).toBe('congress.minutesClosed');
  expect(await notes()).toEqual([]);
});

it('is the secretary’s order alone', async () => {
  await congress.sendPapers();
  const order = { session: congress.sessionId, section: 'opening', text: '文' };
  expect(codeOf(await run(world.desk(await member(congress, 0)), writeMinutesNote, order))).toBe(
    'platform.notAllowed',
  );
});
