import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '#server/platform/command';
import { takeBack } from '#server/proposal/take-back';
import { codeOf, value } from '#tests/support/congress';
import { Writing } from './writing';

let at: Writing;
beforeAll(async () => {
  at = await Writing.open();
});
afterAll(() => at.close());

const numberOf = async (index: number) =>
  (
    await at.of.rows<{ n: string; name: string }>(
      sql`select staff_number as n, name from person where id = ${at.of.congress.reps[index]!}`,
    )
  )[0]!;

it('asks by name, by staff number, from the list and by delegation, and never the proposer', async () => {
  const id = await at.saved();
  const [mine, four, five] = [await numberOf(3), await numberOf(4), await numberOf(5)];
  const names = `${mine.n}，${four.name}、${five.n}\n${four.name}`;
  expect(value(await at.invite(id, { people: [at.of.congress.reps[6]], names })).invited).toBe(3);
  expect(await at.seconds(id)).toEqual({ 4: 'invited', 5: 'invited', 6: 'invited' });
  const [group] = await at.of.rows<{ id: string }>(
    sql`select delegation_id as id from representative where person_id = ${at.of.congress.reps[3]!}`,
  );
  // Ten in the delegation: the proposer and the seventh, asked already, aside.
  expect(value(await at.invite(id, { people: [], delegations: [group!.id] })).invited).toBe(8);
  expect(await at.of.proposal(id)).toMatchObject({ state: 'seconding' });
  expect(await at.of.timeline(id)).toEqual(['started', 'called']);
});

it('says which name it does not know, or knows twice', async () => {
  const id = await at.saved();
  expect(await at.invite(id, { names: '王小明' })).toMatchObject({
    code: 'proposal.inviteeUnknown',
    params: { name: '王小明' },
  });
  const twin = (await numberOf(7)).name;
  await at.of.rows(sql`update person set name = ${twin} where id = ${at.of.congress.reps[8]!}`);
  expect(await at.invite(id, { names: twin })).toMatchObject({
    code: 'proposal.inviteeAmbiguous',
    params: { name: twin },
  });
  expect(codeOf(await at.invite(id, { people: [at.of.people.staff.personId] }))).toBe(
    'proposal.inviteeUnknown',
  );
  expect((await at.of.proposal(id)).state).toBe('draft');
});

it('needs complete words and somebody to ask', async () => {
  const short = await at.saved({ title: '短', suggestions: '' });
  expect(await at.invite(short)).toMatchObject({
    code: 'proposal.wordsMissing',
    fields: { title: ['proposal:draft.missing.title'], suggestions: ['proposal:draft.missing.suggestions'] },
  });
  const id = await at.saved();
  expect(codeOf(await at.invite(id, { people: [] }))).toBe('proposal.nobodyToInvite');
  expect(codeOf(await at.invite(id, { people: [at.of.congress.reps[3]] }))).toBe('proposal.nobodyToInvite');
  expect(codeOf(await at.invite(id, { seen: 2 }))).toBe('proposal.changedMeanwhile');
  value(await at.invite(id, { people: [], openToAll: 'on' }));
  expect((await at.of.proposal(id)).open_to_all).toBe(true);
  expect(codeOf(await at.invite(id, { people: [] }))).toBe('proposal.nobodyToInvite');
  value(await at.second(id, 12));
});

it('asks anew whoever agreed to other words, and keeps who agreed to these', async () => {
  const id = await at.called();
  value(await at.second(id, 4));
  const { key } = await at.of.proposal(id);
  const back = () => run(at.of.world.desk(at.of.rep(3)), takeBack, { proposal: id });
  value(await back());
  value(await at.invite(id));
  expect(await at.seconds(id)).toEqual({ 4: 'agreed', 5: 'invited' });
  value(await back());
  value(await at.save({ key, seen: 1, title: '改过的夜班供餐提案' }));
  value(await at.invite(id, { seen: 2 }));
  expect(await at.seconds(id)).toEqual({ 4: 'invited', 5: 'invited' });
});

it('is for the proposer, before it is handed in', async () => {
  const id = await at.called();
  expect(codeOf(await at.invite(id, {}, at.of.rep(4)))).toBe('proposal.notProposer');
  expect(codeOf(await at.invite(id, {}, at.of.rep(12)))).toBe('proposal.noProposal');
  expect(codeOf(await at.invite(await at.of.given('submitted')))).toBe('proposal.step');
});
