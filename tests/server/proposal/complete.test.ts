import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { run } from '#server/platform/command';
import { complete } from '#server/proposal/complete';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { Case } from './case';
import { lineOf, seenOf } from './rating';

let of: Case;
beforeAll(async () => {
  of = await Case.open();
});
afterAll(() => of.close());

const reason = '委员会十一月二日现场查看，夜间窗口正常供餐。';
const close = async (
  proposal: string,
  who = of.people.committee[0]!,
  more: Readonly<Record<string, unknown>> = {},
) => run(of.world.desk(who), complete, { proposal, reason, seen: await seenOf(of, proposal), ...more });
const step = (proposal: string, reachedOn: string | null) =>
  of.rows(sql`
    insert into proposal_milestone (id, org_id, proposal_id, ordinal, text, due_on, reached_on, set_by, set_at)
    select gen_random_uuid(), ${of.world.orgId}, ${proposal}, count(*) + 1, '采购保温柜', '2026-10-30', ${reachedOn}, ${of.people.secretary.personId}, now()
    from proposal_milestone where proposal_id = ${proposal}`);

it('closes what is done, with how it was checked', async () => {
  const proposal = await of.given('tracking', { code: 'B' });
  await step(proposal, '2026-10-29');
  value(await close(proposal));
  expect(await of.proposal(proposal)).toMatchObject({ state: 'closed', closed_at: expect.anything() });
  expect(await of.rows(sql`select kind, reason from proposal_event where proposal_id = ${proposal}`)).toEqual(
    [{ kind: 'closed', reason }],
  );
});

it('closes nothing that was promised and is not done, nor in the database', async () => {
  const proposal = await of.given('tracking', { code: 'C' });
  expect(codeOf(await close(proposal))).toBe('proposal.milestonesMissing');
  await step(proposal, null);
  expect(await close(proposal)).toMatchObject({ code: 'proposal.milestonesOpen', params: { count: 1 } });
  await expect(
    inOrg(of.world, (tx) =>
      tx.execute(sql`update proposal set state = 'closed', closed_at = now() where id = ${proposal}`),
    ),
  ).rejects.toMatchObject({ cause: { message: expect.stringContaining('still to be done') } });
});

it('asks no steps of what was done but satisfied only mostly, nor of what the joint meeting concluded on', async () => {
  value(await close(await of.given('tracking', { code: 'A' })));
  const concluded = await of.given('tracking', { code: 'C' });
  await lineOf(of, concluded, 'concluded');
  value(await close(concluded));
});

it('is never done by somebody with a part in it, nor by somebody off the committee', async () => {
  const proposal = await of.given('tracking', { proposer: 21, seconders: [22] });
  for (const at of [1, 2])
    expect(codeOf(await close(proposal, of.people.committee[at]!))).toBe('proposal.ownInterest');
  expect(codeOf(await close(proposal, of.rep(8)))).toBe('platform.notAllowed');
  const elsewhere = of.world.actor(of.congress.reps[8]!, ['representative', 'committeeMember']);
  expect(codeOf(await close(proposal, elsewhere))).toBe('proposal.notCommittee');
  value(await close(proposal, of.people.secretary));
});

it('happens once, in its state, with words', async () => {
  const proposal = await of.given('tracking');
  expect(codeOf(await close(proposal, undefined, { reason: '好' }))).toBe('platform.badInput');
  expect(codeOf(await close(proposal, undefined, { seen: 'tracking-1-2' }))).toBe(
    'proposal.changedMeanwhile',
  );
  const both = await Promise.all([close(proposal), close(proposal)]);
  expect(both.filter(isRefusal)).toHaveLength(1);
  for (const state of ['submitted', 'handling', 'replied'] as const)
    expect(codeOf(await close(await of.given(state)))).toBe('proposal.step');
});
