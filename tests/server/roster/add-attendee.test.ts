import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { run } from '#server/platform/command';
import { addAttendee } from '#server/roster/add-attendee';
import { codeOf, value } from '#tests/support/congress';
import { Roster } from './stage';

let roster: Roster;
beforeAll(async () => {
  roster = await Roster.open();
});
afterAll(() => roster.close());

const add = (staffNumber: string, more: Record<string, unknown> = {}) =>
  run(roster.desk, addAttendee, {
    term: roster.term,
    staffNumber,
    kind: 'nonVoting',
    delegation: '',
    ...more,
  });

it('puts a person on the list by staff number, full-width digits and a delegation included', async () => {
  const wide = [...roster.others[0]!.number]
    .map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    .join('');
  value(await add(` ${wide} `, { kind: 'invited', delegation: roster.groups[1] }));
  expect(await roster.rows(sql`select person_id, kind, delegation_id from attendee`)).toEqual([
    { person_id: roster.others[0]!.id, kind: 'invited', delegation_id: roster.groups[1] },
  ]);
});

it('takes nobody twice, also not at the same moment', async () => {
  expect(codeOf(await add(roster.others[0]!.number))).toBe('roster.alreadyAttends');
  const both = await Promise.all([add(roster.others[1]!.number), add(roster.others[1]!.number)]);
  expect(both.filter(isRefusal).map((one) => one.code)).toEqual(['roster.alreadyAttends']);
});

it('takes no representative, no stranger to the roster, nobody who has left, and no delegation of another term', async () => {
  expect(codeOf(await add(roster.reps[0]!.number))).toBe('roster.alreadyRepresentative');
  expect(await add('77777')).toMatchObject({ code: 'roster.personUnknown', params: { number: '77777' } });
  expect(codeOf(await add(roster.others[2]!.number, { delegation: crypto.randomUUID() }))).toBe(
    'roster.noDelegation',
  );
  await roster.leave(roster.others[2]!.id);
  expect(codeOf(await add(roster.others[2]!.number))).toBe('roster.personUnknown');
});

it('refuses what is no form, no term, or of another organisation', async () => {
  expect(await add('', { kind: 'boss' })).toMatchObject({
    code: 'platform.badInput',
    fields: { staffNumber: expect.anything(), kind: expect.anything() },
  });
  expect(codeOf(await add('x'.repeat(200)))).toBe('platform.badInput');
  const order = { term: roster.term, staffNumber: 'X1', kind: 'nonVoting' };
  expect(codeOf(await run(roster.desk, addAttendee, { ...order, term: crypto.randomUUID() }))).toBe(
    'roster.noTerm',
  );
  const stranger = await roster.stranger();
  expect(codeOf(await run(roster.world.desk(stranger), addAttendee, order))).toBe('roster.noTerm');
});
