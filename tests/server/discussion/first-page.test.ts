import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { queryQuestions } from '#server/discussion/queries-questions';
import { read, shown } from '#tests/support/day';
import { RollUp } from './roll-up';

let world: RollUp;
beforeAll(async () => {
  world = await RollUp.open();
});
afterAll(() => world.close());

const list = (who: PersonActor, ask = {}) =>
  read(world.congress, who, (reader) => queryQuestions(reader, ask));

test('shows the strongest question of every group on the first page, however many groups there are', async () => {
  await world.placed([0]);
  await world.placed([0]);
  const { sessionId } = world.congress;
  const names = Array.from({ length: 40 }, (_, index) => `第${index + 10}工会小组`);
  for (const name of names) {
    const [group] = await world.rows<{ id: string }>(
      sql`insert into delegation (org_id, term_id, name, ordinal) select org_id, term_id, ${name}, 100 from congress_session where id = ${sessionId} returning id`,
    );
    await world.rows(sql`with room as (
        insert into discussion_room (org_id, session_id, kind, delegation_id, name, created_at)
        select org_id, id, 'delegation', ${group!.id}, ${name}, now() from congress_session where id = ${sessionId} returning id, org_id)
      insert into group_question (org_id, room_id, text, state, gathered_by, gathered_at, question_id)
        select room.org_id, room.id, '问题', 'draft', ${world.secretary().personId}, now(), null from room`);
  }
  await world.rows(sql`update group_question set state = 'sent' where state = 'draft'`);
  await world.rows(sql`with waiting as (select id, gen_random_uuid() as question, row_number() over () as turn from group_question where state = 'sent'),
    asked as (insert into question (id, org_id, session_id, number, text, state, consolidated_by, consolidated_at)
      select w.question, c.org_id, c.id, 1000 + w.turn, '问题', 'open', ${world.secretary().personId}, now() from waiting w, congress_session c
      where c.id = ${sessionId} returning id)
    select 1 from asked`);
  await world.rows(sql`update group_question g set state = 'placed', question_id = q.id from (
    select id, row_number() over () as turn from question where number > 1000) q, (
    select id, row_number() over () as turn from group_question where state = 'sent') w where w.id = g.id and w.turn = q.turn`);
  const page = shown(await list(await world.member(3)));
  const groups = new Set(page.questions.flatMap((one) => one.groups));
  expect(names.filter((name) => !groups.has(name))).toEqual([]);
  expect(page.questions.length).toBeLessThan(page.counts.all);
  const rest = shown(await list(await world.member(3), { after: page.after }));
  expect(page.questions.some((one) => one.id === rest.questions[0]!.id)).toBe(false);
});
