import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '#server/platform/command';
import { withdraw } from '#server/proposal/withdraw';
import { codeOf, value } from '#tests/support/congress';
import { Writing } from './writing';

let at: Writing;
beforeAll(async () => {
  at = await Writing.open();
});
afterAll(() => at.close());

const take = (proposal: string, index = 3, reason?: string) =>
  run(at.of.world.desk(at.of.rep(index)), withdraw, {
    proposal,
    ...(reason === undefined ? {} : { reason }),
  });

it('ends a proposal that nobody has decided on, with a reason where one is given', async () => {
  for (const state of ['seconding', 'submitted', 'returned'] as const) {
    const id = await at.of.given(state);
    value(await take(id, 3, '已由科室解决'));
    expect((await at.of.proposal(id)).state).toBe('withdrawn');
    expect(await at.of.rows(sql`select kind, reason from proposal_event where proposal_id = ${id}`)).toEqual([
      { kind: 'withdrawn', reason: '已由科室解决' },
    ]);
  }
});

it('is not for seconders, and not once it is decided', async () => {
  expect(codeOf(await take(await at.of.given('submitted'), 4))).toBe('proposal.notProposer');
  for (const state of ['filed', 'handling', 'closed', 'declined'] as const)
    expect(codeOf(await take(await at.of.given(state)))).toBe('proposal.step');
  expect(codeOf(await take(await at.of.given('submitted'), 3, '长'.repeat(501)))).toBe('platform.badInput');
});

it('is open to a proposer whose mandate has ended', async () => {
  const id = await at.of.given('submitted', { proposer: 9 });
  await at.end(9);
  const former = at.of.world.desk(at.of.world.actor(at.of.congress.reps[9]!, []));
  value(await run(former, withdraw, { proposal: id }));
  expect((await at.of.proposal(id)).state).toBe('withdrawn');
});

it('loses no joint proposer', async () => {
  const id = await at.of.given('submitted');
  await at.of.rows(sql`insert into proposal_party (org_id, proposal_id, person_id, role, at)
    values (${at.of.world.orgId}, ${id}, ${at.of.congress.reps[9]!}, 'joint', now())`);
  for (const index of [3, 9]) expect(codeOf(await take(id, index))).toBe('proposal.hasJoint');
});
