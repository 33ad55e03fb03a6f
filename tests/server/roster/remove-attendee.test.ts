import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { run } from '#server/platform/command';
import { addAttendee } from '#server/roster/add-attendee';
import { removeAttendee } from '#server/roster/remove-attendee';
import { codeOf, value } from '#tests/support/congress';
import { Roster } from './stage';

let roster: Roster;
beforeAll(async () => {
  roster = await Roster.open();
  for (const { number } of roster.others.slice(0, 2))
    value(await run(roster.desk, addAttendee, { term: roster.term, staffNumber: number, kind: 'nonVoting' }));
});
afterAll(() => roster.close());

const remove = (person: string) => run(roster.desk, removeAttendee, { term: roster.term, person });

it('takes one person off the list and leaves the others', async () => {
  expect(value(await remove(roster.others[0]!.id)).name).toMatch(/^职工/);
  expect(await roster.rows(sql`select person_id from attendee`)).toEqual([
    { person_id: roster.others[1]!.id },
  ]);
});

it('says so when nobody is there any more, also to the second of two at the same moment', async () => {
  expect(codeOf(await remove(roster.others[0]!.id))).toBe('roster.attendsNoMore');
  const both = await Promise.all([1, 2].map(() => remove(roster.others[1]!.id)));
  expect(both.filter(isRefusal).map((one) => one.code)).toEqual(['roster.attendsNoMore']);
});

it('removes nothing of another organisation', async () => {
  value(
    await run(roster.desk, addAttendee, {
      term: roster.term,
      staffNumber: roster.others[0]!.number,
      kind: 'invited',
    }),
  );
  const stranger = roster.world.desk(await roster.stranger());
  const order = { term: roster.term, person: roster.others[0]!.id };
  expect(codeOf(await run(stranger, removeAttendee, order))).toBe('roster.attendsNoMore');
  expect(await roster.rows(sql`select kind from attendee`)).toEqual([{ kind: 'invited' }]);
});
