import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { run } from '#server/platform/command';
import { setCommittee } from '#server/roster/set-committee';
import { codeOf, value } from '#tests/support/congress';
import { Roster } from './stage';

let roster: Roster;
beforeAll(async () => {
  roster = await Roster.open();
});
afterAll(() => roster.close());

const numbers = (...of: readonly { number: string }[]) => of.map((one) => one.number).join('，');
const set = (name: string, more: Record<string, unknown> = {}) =>
  run(roster.desk, setCommittee, {
    term: roster.term,
    committee: '',
    name,
    head: roster.reps[0]!.number,
    members: numbers(roster.reps[0]!, roster.reps[1]!, roster.others[0]!),
    ...more,
  });
const seated = (id: string) =>
  roster.rows<{ person_id: string; head: boolean }>(
    sql`select person_id, head from committee_member where committee_id = ${id}`,
  );

it('sets up a committee and replaces its name, members and head as a whole', async () => {
  const { id } = value(await set('提案审查委员会'));
  expect(await seated(id)).toHaveLength(3);
  const members = `${roster.reps[3]!.number}\n${roster.reps[4]!.number};${roster.reps[4]!.number}、`;
  value(await set('提案委员会', { committee: id, head: roster.reps[3]!.number, members }));
  expect((await seated(id)).filter((one) => one.head)).toEqual([
    { person_id: roster.reps[3]!.id, head: true },
  ]);
  expect(await seated(id)).toHaveLength(2);
  expect(await roster.rows(sql`select name from committee`)).toEqual([{ name: '提案委员会' }]);
});

it('names the numbers that are on no roster, and saves nothing', async () => {
  expect(await set('劳动安全委员会', { members: `${roster.reps[0]!.number} 77777 88888` })).toMatchObject({
    code: 'roster.peopleUnknown',
    params: { count: 2, numbers: '77777 88888' },
  });
  expect(await roster.rows(sql`select name from committee`)).toHaveLength(1);
});

it('is headed by a member who is a representative', async () => {
  expect(codeOf(await set('福利委员会', { head: roster.reps[5]!.number }))).toBe('roster.headNotMember');
  expect(await set('福利委员会', { head: roster.others[0]!.number })).toMatchObject({
    code: 'roster.headNotRepresentative',
    article: '《上海市职工代表大会条例》第二十四条',
  });
});

it('bears a name of its own, also when two are set up at the same moment', async () => {
  expect(codeOf(await set('提案委员会'))).toBe('roster.committeeNameTaken');
  const both = await Promise.all([set('规章委员会'), set('规章委员会')]);
  expect(both.filter(isRefusal).map((one) => one.code)).toEqual(['roster.committeeNameTaken']);
  const { id } = value(await set('福利委员会'));
  expect(codeOf(await set('规章委员会', { committee: id }))).toBe('roster.committeeNameTaken');
});

it('lets one committee of the term review proposals; ticking another one takes it over', async () => {
  const reviewing = () => roster.rows(sql`select name from committee where handles_proposals`);
  const { id } = value(await set('提案审查小组', { handlesProposals: 'on' }));
  expect(await reviewing()).toEqual([{ name: '提案审查小组' }]);
  const { id: other } = value(await set('民主管理委员会', { handlesProposals: true }));
  expect(await reviewing()).toEqual([{ name: '民主管理委员会' }]);
  value(await set('提案审查小组', { committee: id }));
  expect(await reviewing()).toEqual([{ name: '民主管理委员会' }]);
  value(await set('民主管理委员会', { committee: other }));
  expect(await reviewing()).toEqual([]);
  expect(codeOf(await set('错', { handlesProposals: 'maybe' }))).toBe('platform.badInput');
});

it('refuses what is no form, what is not there, and another organisation', async () => {
  expect(await set(' ', { head: '', members: ' ， ' })).toMatchObject({
    code: 'platform.badInput',
    fields: { name: expect.anything(), head: expect.anything(), members: expect.anything() },
  });
  expect(codeOf(await set('福\0利'))).toBe('platform.badInput');
  expect(codeOf(await set('福利', { members: `${roster.reps[0]!.number} 1\0` }))).toBe('platform.badInput');
  const many = Array.from({ length: 201 }, (_, index) => `n${index}`).join(' ');
  expect(codeOf(await set('太多', { members: many }))).toBe('platform.badInput');
  expect(codeOf(await set('没有', { committee: crypto.randomUUID() }))).toBe('platform.notFound');
  expect(codeOf(await set('没有', { term: crypto.randomUUID() }))).toBe('roster.noTerm');
  const stranger = roster.world.desk(await roster.stranger());
  const order = { term: roster.term, name: '外', head: 'X1', members: 'X1' };
  expect(codeOf(await run(stranger, setCommittee, order))).toBe('roster.noTerm');
});
