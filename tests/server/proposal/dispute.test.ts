import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { markOfAssignments } from '#app/domain/proposal/handling';
import type { AssignmentState } from '#app/domain/proposal/states';
import type { AssignmentRole } from '#app/domain/proposal/words';
import { isRefusal } from '#app/domain/refusal';
import { run } from '#server/platform/command';
import { assign } from '#server/proposal/assign';
import { decline } from '#server/proposal/decline';
import { dispute } from '#server/proposal/dispute';
import { file } from '#server/proposal/file';
import { merge } from '#server/proposal/merge';
import { queryProposal } from '#server/proposal/queries-proposal';
import { settleDispute } from '#server/proposal/settle-dispute';
import { turnToSuggestion } from '#server/proposal/turn-to-suggestion';
import { codeOf, value } from '#tests/support/congress';
import { read, shown } from '#tests/support/day';
import { Case } from './case';
import { decide } from './committee-desk';

let on: Case;
beforeAll(async () => {
  on = await Case.open();
});
afterAll(() => on.close());

const why = '食堂至今没有夜间窗口，并未解决。';
const object = (id: string, who = on.rep(3), reason: unknown = why) =>
  run(on.world.desk(who), dispute, { proposal: id, reason });
const declined = async () => {
  const id = await on.given('submitted');
  value(await decide(on, on.people.secretary, decline, id, { reason: '已经解决。' }));
  return id;
};
const suggested = async () => {
  const id = await on.given('submitted');
  value(await decide(on, on.people.secretary, turnToSuggestion, id, { reason: '属于日常工作。' }));
  return id;
};

it('brings what was declined, or made a suggestion, before the presidium', async () => {
  for (const id of [await declined(), await suggested()]) {
    value(await object(id));
    expect(await on.proposal(id)).toMatchObject({ state: 'disputed' });
    expect((await on.timeline(id)).at(-1)).toBe('disputed');
    expect(on.world.rung.at(-1)).toMatchObject({ name: 'proposal.disputed', subject: id });
    expect(codeOf(await object(id))).toBe('proposal.notDisputable');
  }
});

it('counts once of two at once', async () => {
  const id = await declined();
  const both = await Promise.all([object(id), object(id)]);
  expect(both.filter(isRefusal).map((one) => one.code)).toEqual(['proposal.notDisputable']);
});

it('is a joint proposer’s right too', async () => {
  const lead = await suggested();
  const late = await on.given('submitted', { proposer: 6, seconders: [7, 8] });
  await on.rows(sql`update proposal set late = true, standing = 'suggestion' where id = ${late}`);
  value(await decide(on, on.people.secretary, merge, late, { into: lead }));
  value(await object(lead, on.rep(6)));
});

it('is over after ten working days, the last of which still counts', async () => {
  const before = on.world.now;
  const [last, over] = [await declined(), await declined()];
  // Decided on Monday, 2 November 2026: the tenth working day is Monday, 16 November, to its end in Shanghai.
  on.world.now = new Date('2026-11-16T15:59:59Z');
  value(await object(last));
  on.world.now = new Date('2026-11-16T16:00:00Z');
  expect(await object(over)).toMatchObject({ code: 'proposal.disputeOver', params: { until: '2026-11-16' } });
  on.world.now = before;
});

it('is offered only while it can be done: not after its days, not on history that nobody here decided', async () => {
  const before = on.world.now;
  const [id, old] = [await declined(), await on.given('declined')];
  const next = async (one: string) =>
    shown(await read(on.congress, on.rep(3), (reader) => queryProposal(reader, one))).next;
  expect(await next(id)).toMatchObject({ key: 'objecting', dueOn: '2026-11-16' });
  expect(await next(old)).toMatchObject({ key: 'declined', dueOn: null, lateness: null });
  on.world.now = new Date('2027-06-01T02:00:00Z');
  expect(await next(id)).toMatchObject({ key: 'declined', dueOn: null, lateness: null });
  on.world.now = before;
});

const assigned = (id: string) =>
  on.rows<{ state: string }>(
    sql`select state from proposal_assignment where proposal_id = ${id} order by assigned_at, role desc`,
  );
const give = async (id: string) => {
  const rows = await on.rows<{ unitId: string; role: AssignmentRole; state: AssignmentState }>(
    sql`select unit_id as "unitId", role, state from proposal_assignment where proposal_id = ${id} and round = 1`,
  );
  return run(on.world.desk(on.people.secretary), assign, {
    proposal: id,
    seen: markOfAssignments(1, rows),
    lead: on.units.catering,
    co: [on.units.finance],
  });
};

it('is not cut short by giving a suggestion to departments: they are released, and begin anew once it is settled', async () => {
  const before = on.world.now;
  const [id, other] = [await suggested(), await suggested()];
  for (const one of [id, other]) value(await give(one));
  // The day to assign is long over, the tenth working day to dispute is today.
  on.world.now = new Date('2026-11-16T15:00:00Z');
  const page = async (one: string) =>
    shown(await read(on.congress, on.rep(3), (reader) => queryProposal(reader, one)));
  expect((await page(id)).may.dispute).toBe(true);
  value(await object(id));
  expect(await on.proposal(id)).toMatchObject({ state: 'disputed' });
  expect((await assigned(id)).map(({ state }) => state)).toEqual(['replaced', 'replaced']);
  on.world.now = new Date('2026-11-16T16:00:00Z');
  expect((await page(other)).may.dispute).toBe(false);
  expect(codeOf(await object(other))).toBe('proposal.disputeOver');
  on.world.now = before;
  value(
    await run(on.world.desk(on.people.presidium), settleDispute, {
      ...{ proposal: id, outcome: 'file' },
      reason: '应当立案。',
    }),
  );
  value(await give(id));
  expect(await on.proposal(id)).toMatchObject({ state: 'handling', standing: 'proposal' });
});

it('is over for a suggestion that somebody has replied to', async () => {
  const id = await suggested();
  value(await give(id));
  await on.rows(sql`update proposal set code = 'A' where id = ${id}`);
  expect(codeOf(await object(id))).toBe('proposal.notDisputable');
});

it('has nothing to dispute in what was filed, what came late, or what the presidium settled', async () => {
  const filed = await on.given('submitted');
  value(await decide(on, on.people.secretary, file, filed));
  expect(codeOf(await object(filed))).toBe('proposal.notDisputable');
  const late = await suggested();
  await on.rows(sql`update proposal set late = true where id = ${late}`);
  expect(codeOf(await object(late))).toBe('proposal.notDisputable');
  for (const state of ['submitted', 'returned', 'handling', 'closed'] as const)
    expect(codeOf(await object(await on.given(state)))).toBe('proposal.notDisputable');
  const settled = await declined();
  value(await object(settled));
  value(
    await run(on.world.desk(on.people.presidium), settleDispute, {
      proposal: settled,
      outcome: 'decline',
      reason: '主席团维持原决定。',
    }),
  );
  expect(codeOf(await object(settled))).toBe('proposal.notDisputable');
});

it('is for proposers, with a reason', async () => {
  const id = await declined();
  expect(codeOf(await object(id, on.rep(4)))).toBe('proposal.notProposer');
  expect(codeOf(await object(id, on.people.committee[0]!))).toBe('proposal.notProposer');
  expect(codeOf(await object(id, on.rep(9)))).toBe('proposal.noProposal');
  expect(codeOf(await object(id, on.people.staff))).toBe('proposal.noProposal');
  for (const bad of ['', ' ', '长'.repeat(1001), null])
    expect(await object(id, on.rep(3), bad)).toMatchObject({ fields: { reason: expect.anything() } });
});
