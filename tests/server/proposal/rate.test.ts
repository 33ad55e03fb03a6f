import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readListFilter } from '#app/domain/proposal/overview-views';
import { isRefusal } from '#app/domain/refusal';
import { addWorkingDays, dayInShanghai } from '#app/domain/statute/deadlines';
import { isWorkingDay } from '#server/platform/working-days';
import { queryProposals } from '#server/proposal/queries-list';
import { queryRate } from '#server/proposal/queries-rate';
import { codeOf, value } from '#tests/support/congress';
import { read, shown } from '#tests/support/day';
import { Case } from './case';
import { dissatisfied, escalated, rating, replyAgain, replyOf } from './rating';

let of: Case;
beforeAll(async () => {
  of = await Case.open();
});
afterAll(() => of.close());

it('closes a solved proposal when proposer and seconders have all said they are satisfied, not before', async () => {
  const proposal = await of.given('replied');
  for (const at of [3, 4]) {
    value(await rating(of, of.rep(at), proposal));
    expect((await of.proposal(proposal)).state).toBe('replied');
  }
  const last = value(await rating(of, of.rep(5), proposal));
  expect(last.end).toBe('proposal.roundSettled');
  expect(await of.proposal(proposal)).toMatchObject({ state: 'closed', round: 1 });
  expect((await of.timeline(proposal)).slice(-2)).toEqual(['rated', 'closed']);
});

it('keeps following what is only planned, and what satisfies only mostly', async () => {
  const planned = await of.given('replied', { code: 'B', seconders: [] });
  value(await rating(of, of.rep(3), planned));
  expect((await of.proposal(planned)).state).toBe('tracking');
  const mostly = await of.given('replied', { code: 'A', seconders: [] });
  value(await rating(of, of.rep(3), mostly, { result: 'mostly' }));
  expect((await of.proposal(mostly)).state).toBe('tracking');
});

it('goes back by itself when one of them is dissatisfied: a second round, level leader, the same departments, shorter days', async () => {
  const proposal = await of.given('replied');
  value(await rating(of, of.rep(4), proposal));
  expect(value(await rating(of, of.rep(5), proposal, dissatisfied)).end).toBe('proposal.reopened');
  expect(await of.proposal(proposal)).toMatchObject({ state: 'handling', round: 2, level: 'leader' });
  const rows = await of.rows(sql`
    select a.role, u.name, a.state, a.reply_by::text as by from proposal_assignment a join handling_unit u on u.id = a.unit_id
    where proposal_id = ${proposal} and round = 2 order by a.role desc`);
  const by = addWorkingDays(dayInShanghai(of.world.now), 15, isWorkingDay);
  expect(rows).toEqual([
    { role: 'lead', name: '膳食科', state: 'open', by },
    { role: 'co', name: '财务处', state: 'open', by },
  ]);
  expect(codeOf(await rating(of, of.rep(3), proposal, { reply: proposal }))).toBe('proposal.ratingOver');
});

it('goes to the joint meeting when the second round fails too, and never closes over it', async () => {
  const proposal = await escalated(of);
  expect(await of.proposal(proposal)).toMatchObject({ state: 'escalated', round: 2, level: 'jointMeeting' });
  expect(await of.timeline(proposal)).toEqual(['rated', 'reopened', 'rated', 'escalated']);
});

it('lets a second round end well', async () => {
  const proposal = await of.given('replied', { seconders: [4] });
  value(await rating(of, of.rep(3), proposal, dissatisfied));
  await replyAgain(of, proposal);
  for (const at of [3, 4]) value(await rating(of, of.rep(at), proposal));
  expect(await of.proposal(proposal)).toMatchObject({ state: 'closed', round: 2 });
});

it('counts a person once and lets the latest word hold while the round is open', async () => {
  const proposal = await of.given('replied');
  value(await rating(of, of.rep(3), proposal, { result: 'mostly', comment: '还可以' }));
  value(await rating(of, of.rep(3), proposal, { comment: '满意了' }));
  const rows = await of.rows(
    sql`select result, comment from proposal_rating where proposal_id = ${proposal}`,
  );
  expect(rows).toEqual([{ result: 'satisfied', comment: '满意了' }]);
});

it('keeps the right to rate after the mandate has ended, and waits for nobody who has left', async () => {
  const proposal = await of.given('replied', { seconders: [11, 12] });
  value(await rating(of, of.world.actor(of.congress.reps[3]!), proposal));
  value(await rating(of, of.rep(11), proposal));
  await of.rows(sql`update person set left_on = '2026-10-31' where id = ${of.congress.reps[12]!}`);
  value(await rating(of, of.rep(11), proposal));
  expect((await of.proposal(proposal)).state).toBe('closed');
});

it('is for those alone to whom the proposal belongs', async () => {
  const proposal = await of.given('replied');
  for (const who of [of.rep(8), of.people.secretary, of.people.leader, of.people.handlers.catering])
    expect(codeOf(await rating(of, who, proposal))).toBe('proposal.notParty');
  expect(codeOf(await rating(of, of.people.staff, proposal))).toBe('proposal.noProposal');
});

it('is of the reply that counts now, while there is time', async () => {
  const proposal = await of.given('replied');
  const other = await of.given('replied');
  expect(codeOf(await rating(of, of.rep(3), proposal, { reply: await replyOf(of, other) }))).toBe(
    'proposal.changedMeanwhile',
  );
  const before = of.world.now;
  of.world.now = new Date(before.getTime() + 40 * 86_400_000);
  expect(codeOf(await rating(of, of.rep(3), proposal))).toBe('proposal.ratingOver');
  of.world.now = before;
  for (const state of ['handling', 'tracking', 'closed'] as const) {
    const not = await of.given(state);
    expect(codeOf(await rating(of, of.rep(3), not, { reply: not }))).toBe('proposal.ratingOver');
  }
});

it('wants both words, and the reason of whoever is dissatisfied', async () => {
  const proposal = await of.given('replied');
  for (const more of [
    { attitude: '' },
    { result: 'fine' },
    { result: null },
    { result: 'dissatisfied', comment: ' ' },
    { comment: '长'.repeat(1001) },
    { reply: 'x' },
  ])
    expect(codeOf(await rating(of, of.rep(3), proposal, more))).toBe('platform.badInput');
});

it('of two who are dissatisfied at once opens one round', async () => {
  const proposal = await of.given('replied');
  const both = await Promise.all([3, 4].map((at) => rating(of, of.rep(at), proposal, dissatisfied)));
  expect(both.filter(isRefusal).map(({ code }) => code)).toEqual(['proposal.ratingOver']);
  expect((await of.proposal(proposal)).round).toBe(2);
});

it('gives the round of a dissolved department to its successor', async () => {
  const proposal = await of.given('replied', { seconders: [] });
  await of.rows(
    sql`update handling_unit set dissolved_on = '2026-11-01', successor_id = ${of.units.transport} where id = ${of.units.catering}`,
  );
  value(await rating(of, of.rep(3), proposal, dissatisfied));
  const rows = await of.rows(sql`
    select u.name from proposal_assignment a join handling_unit u on u.id = a.unit_id
    where proposal_id = ${proposal} and round = 2 and role = 'lead'`);
  expect(rows).toEqual([{ name: '总务处' }]);
});

it('of departments that reply separately begins with the last reply: the day of an earlier one ends nothing', async () => {
  const proposal = await of.given('replied', { seconders: [] });
  // Another department's reply of the same round, published eleven days before; its own day to rate is over.
  await of.rows(sql`
    insert into proposal_assignment (id, org_id, proposal_id, round, unit_id, role, state, assigned_by, assigned_at, contact_by, reply_by, ended_at)
    select gen_random_uuid(), org_id, proposal_id, round, ${of.units.transport}, 'separate', 'done', assigned_by, assigned_at, contact_by, reply_by, ended_at
    from proposal_assignment where proposal_id = ${proposal} and role = 'lead'`);
  await of.rows(sql`
    insert into proposal_reply (id, org_id, proposal_id, assignment_id, unit, round, number, outcome, code, text, state, drafted_by, drafted_at)
    select gen_random_uuid(), r.org_id, r.proposal_id, a.id, '总务处', 1, 2, r.outcome, r.code, r.text, 'draft', r.drafted_by, r.drafted_at
    from proposal_reply r join proposal_assignment a on a.proposal_id = r.proposal_id and a.role = 'separate' where r.proposal_id = ${proposal}`);
  for (const set of [
    sql`state = 'submitted', submitted_at = drafted_at`,
    sql`state = 'signed', signed_at = drafted_at, signed_by = ${of.people.leader.personId}`,
    sql`state = 'published', published_at = drafted_at, published_by = ${of.people.publisher.personId}, rate_by = '2026-10-30'`,
  ])
    await of.rows(sql`update proposal_reply set ${set} where proposal_id = ${proposal} and number = 2`);
  const todo = () =>
    read(of.congress, of.rep(3), (reader) =>
      queryProposals(reader, readListFilter(new URLSearchParams('view=todo')), null),
    );
  const page = shown(await read(of.congress, of.rep(3), (reader) => queryRate(reader, proposal)));
  expect(page.replies.map(({ rateBy, left }) => [rateBy, left.kind])).toEqual([
    ['2026-11-23', 'left'],
    ['2026-11-23', 'left'],
  ]);
  const [first, second] = page.replies;
  value(await rating(of, of.rep(3), proposal, { reply: first!.id }));
  expect((await todo()).entries.map(({ id }) => id)).toContain(proposal);
  value(await rating(of, of.rep(3), proposal, { reply: second!.id }));
  expect((await of.proposal(proposal)).state).toBe('closed');
});
