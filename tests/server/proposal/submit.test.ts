import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { queryProposal } from '#server/proposal/queries-proposal';
import { querySeconding } from '#server/proposal/queries-seconding';
import { codeOf, value } from '#tests/support/congress';
import { read } from '#tests/support/day';
import { Writing } from './writing';

let at: Writing;
beforeAll(async () => {
  at = await Writing.open();
});
afterAll(() => at.close());

it('takes what was returned again, with its number and in time as it was', async () => {
  const id = await at.of.given('returned');
  const before = await at.of.proposal(id);
  const now = at.of.world.now;
  at.of.world.now = new Date(now.getTime() + 30 * 86_400_000);
  value(await at.submit(id));
  at.of.world.now = now;
  expect(await at.of.proposal(id)).toMatchObject({ state: 'submitted', number: before.number, late: false });
  expect(codeOf(await at.submit(id))).toBe('proposal.step');
});

it('takes what was returned again after the mandate and the term have ended, from nobody else', async () => {
  const id = await at.of.given('returned', { proposer: 9 });
  const former = at.of.world.actor(at.of.congress.reps[9]!, []);
  await at.end(9);
  expect(codeOf(await at.submit(id, {}, at.of.people.staff))).toBe('proposal.noProposal');
  expect(await read(at.of.congress, former, (reader) => queryProposal(reader, id))).toMatchObject({
    may: { write: true, second: true, withdraw: true },
  });
  expect(await read(at.of.congress, former, (reader) => querySeconding(reader, id))).toMatchObject({
    isOwn: true,
  });
  value(await at.submit(id, {}, former));
  expect((await at.of.proposal(id)).state).toBe('submitted');
  const first = await at.of.given('seconding', { proposer: 9 });
  expect(codeOf(await at.submit(first, {}, former))).toBe('proposal.notRepresentative');
});

it('hands in what two have seconded, under the next number of the year, and names its people', async () => {
  const id = await at.seconded();
  const { year, number, late } = value(await at.submit(id));
  expect({ year, late }).toEqual({ year: 2026, late: false });
  expect(await at.of.proposal(id)).toMatchObject({
    state: 'submitted',
    number,
    call_id: at.of.callId,
    standing: 'proposal',
    late: false,
  });
  expect((await at.of.proposal(id)).names).toMatch(/^职工/);
  expect(
    await at.of.rows(
      sql`select role, count(*)::int as n from proposal_party where proposal_id = ${id} group by role order by role`,
    ),
  ).toEqual([
    { role: 'proposer', n: 1 },
    { role: 'seconder', n: 2 },
  ]);
  expect(await at.of.timeline(id)).toEqual(['started', 'called', 'seconded', 'seconded', 'submitted']);
});

it('leaves no gap in the numbers and gives none twice when many come at once', async () => {
  const ids = await Promise.all([1, 2, 3, 4].map(() => at.seconded()));
  const numbers = (await Promise.all(ids.map((id) => at.submit(id))))
    .map((one) => value(one).number)
    .sort((a, b) => a - b);
  expect(numbers).toEqual([0, 1, 2, 3].map((more) => numbers[0]! + more));
});

it('needs its seconders, with words they agreed to and mandates they still hold', async () => {
  expect(codeOf(await at.submit(await at.saved()))).toBe('proposal.secondersMissing');
  const id = await at.saved();
  value(await at.invite(id, { people: [4, 8].map((one) => at.of.congress.reps[one]) }));
  expect(await at.submit(id)).toMatchObject({ code: 'proposal.secondersMissing', params: { missing: 2 } });
  for (const index of [4, 8]) value(await at.second(id, index));
  await at.end(8);
  expect(await at.submit(id)).toMatchObject({ code: 'proposal.secondersMissing', params: { missing: 1 } });
  value(await at.invite(id, { people: [at.of.congress.reps[6]] }));
  value(await at.second(id, 6));
  value(await at.submit(id));
  const parties = await at.of.rows<{ person_id: string }>(
    sql`select person_id from proposal_party where proposal_id = ${id}`,
  );
  expect(parties.map(({ person_id }) => person_id)).not.toContain(at.of.congress.reps[8]);
});

it('needs none for a delegation, whose leader hands in', async () => {
  const leader = at.of.rep(0);
  const id = await at.saved({ kind: 'collective' }, leader);
  value(await at.submit(id, {}, leader));
  expect((await at.of.proposal(id)).names).toMatch(/^第1代表团（职工\d+）$/);
  const short = await at.saved({ kind: 'collective', suggestions: '' }, leader);
  expect(codeOf(await at.submit(short, {}, leader))).toBe('proposal.wordsMissing');
  const other = await at.saved({ kind: 'collective' }, leader);
  await at.of.rows(sql`update representative set leader = false where person_id = ${leader.personId}`);
  expect(codeOf(await at.submit(other, {}, leader))).toBe('proposal.notLeader');
});

it('says that what comes late becomes a suggestion before it takes it as one', async () => {
  const id = await at.seconded();
  const now = at.of.world.now;
  at.of.world.now = new Date(now.getTime() + 30 * 86_400_000);
  expect(await at.submit(id)).toMatchObject({
    code: 'proposal.late',
    params: { call: '第二次会议提案征集' },
  });
  expect((await at.of.proposal(id)).state).toBe('seconding');
  expect(value(await at.submit(id, { asSuggestion: 'on' })).late).toBe(true);
  expect(await at.of.proposal(id)).toMatchObject({ state: 'submitted', late: true, standing: 'suggestion' });
  expect((await at.of.timeline(id)).at(-1)).toBe('submittedLate');
  at.of.world.now = now;
});

it('numbers by the year in Shanghai and waits for a first call', async () => {
  const id = await at.saved();
  value(await at.invite(id, { openToAll: true }));
  for (const index of [4, 7]) value(await at.second(id, index));
  const now = at.of.world.now;
  at.of.world.now = new Date('2026-12-31T16:00:01Z');
  expect(value(await at.submit(id, { asSuggestion: true }))).toMatchObject({ year: 2027, number: 1 });
  at.of.world.now = new Date('2026-10-01T00:00:00Z');
  const early = await at.saved();
  value(await at.invite(early, { openToAll: true }));
  for (const index of [4, 7]) value(await at.second(early, index));
  expect(codeOf(await at.submit(early))).toBe('proposal.noCall');
  at.of.world.now = now;
});

it('is for the proposer alone, who saw these words and still holds a seat', async () => {
  const id = await at.called();
  value(await at.second(id, 4));
  expect(codeOf(await at.submit(id, {}, at.of.rep(4)))).toBe('proposal.notProposer');
  expect(codeOf(await at.submit(id, { seen: 7 }))).toBe('proposal.changedMeanwhile');
  expect(codeOf(await at.submit(id, {}, at.of.people.committee[0]!))).toBe('proposal.noProposal');
  await at.end(3);
  expect(codeOf(await at.submit(id))).toBe('proposal.notRepresentative');
});
