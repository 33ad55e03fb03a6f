import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { queryAnswers } from '#server/discussion/queries-answers';
import { queryMerge } from '#server/discussion/queries-merge';
import { queryQuestions } from '#server/discussion/queries-questions';
import { value } from '#tests/support/congress';
import { read, shown } from '#tests/support/day';
import { RollUp } from './roll-up';

let world: RollUp;
beforeAll(async () => {
  world = await RollUp.open();
});
afterAll(() => world.close());

const desk = (who: PersonActor) => read(world.congress, who, (reader) => queryAnswers(reader, null));

test('tells the offices what waits for whom, sent back before new', async () => {
  const [open, back] = [await world.placed([0]), await world.placed([1])];
  value(await world.draft(back));
  value(await world.review(back, { verdict: 'sendBack', reason: '写明时间' }));
  const page = shown(await desk(world.manager));
  expect(page.mine).toEqual(['draft']);
  expect(page.entries[0]).toMatchObject({ id: back, awaited: 'draft', sentBack: '写明时间' });
  expect(page.entries.find((one) => one.id === open)).toMatchObject({ awaited: 'draft', sentBack: null });
  expect(page.due).toBeInstanceOf(Date);
  expect(shown(await desk(world.reviewer)).mine).toEqual(['review']);
  expect(shown(await desk(world.secretary())).mine).toEqual([]);
});

test('points out to the secretary what sounds alike', async () => {
  const one = await world.sent(0, { text: '食堂夜间什么时候能够开放？' });
  const two = await world.sent(1, { text: '请问夜间食堂什么时候开放？' });
  const page = shown(await read(world.congress, world.secretary(), (reader) => queryMerge(reader, null)));
  expect(page.sent.find((entry) => entry.id === one)!.alike.map((entry) => entry.id)).toEqual([two]);
  expect(page.open.length).toBeGreaterThan(0);
  expect(page.open.every((question) => question.groups.length > 0)).toBe(true);
});

test('names the presidium by its kind, so that pages say it in the reader’s language', async () => {
  const question = await world.placed([2]);
  const waiting = await world.sent(2);
  await world.rows(sql`delete from discussion_room where kind = 'presidium'`);
  await world.rows(
    sql`update discussion_room set kind = 'presidium', delegation_id = null, name = '主席团' where id = ${world.rooms[2]!}`,
  );
  const who = world.secretary();
  const [listed, work, placing] = [
    shown(await read(world.congress, who, (reader) => queryQuestions(reader, {}))),
    shown(await desk(who)),
    shown(await read(world.congress, who, (reader) => queryMerge(reader, null))),
  ];
  expect(listed.questions.find((one) => one.id === question)!.groups).toEqual(['presidium']);
  expect(listed.rooms.map((one) => one.title)).toContain('presidium');
  expect(work.entries.find((one) => one.id === question)!.groups).toEqual(['presidium']);
  expect(placing.sent.find((one) => one.id === waiting)!.room).toBe('presidium');
  expect(placing.open.find((one) => one.id === question)!.groups[0]!.room).toBe('presidium');
});
