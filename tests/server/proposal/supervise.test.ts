import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '#server/platform/command';
import { supervise } from '#server/proposal/supervise';
import { codeOf, value } from '#tests/support/congress';
import { Case } from './case';
import { escalated } from './rating';

let of: Case;
beforeAll(async () => {
  of = await Case.open();
});
afterAll(() => of.close());

const watch = (
  proposal: string,
  more: Readonly<Record<string, unknown>> = {},
  who = of.people.committee[0]!,
) => run(of.world.desk(who), supervise, { proposal, reason: '涉及夜班职工人数多', ...more });

it('puts it on the list, then under a leader, each once', async () => {
  const proposal = await of.given('handling');
  value(await watch(proposal));
  expect(await of.proposal(proposal)).toMatchObject({ level: 'supervised', leader_id: null });
  expect(codeOf(await watch(proposal))).toBe('proposal.supervisedAlready');
  const leader = of.people.leader.personId;
  value(await watch(proposal, { leader }));
  expect(await of.proposal(proposal)).toMatchObject({ level: 'leader', leader_id: leader });
  expect(codeOf(await watch(proposal, { leader }))).toBe('proposal.supervisedAlready');
  value(await watch(proposal, { leader: of.people.management.personId }));
  expect(await of.timeline(proposal)).toEqual(['supervised', 'leaderNamed', 'leaderNamed']);
  const [line] = await of.rows(
    sql`select reason, data from proposal_event where proposal_id = ${proposal} and kind = 'leaderNamed' order by seq limit 1`,
  );
  expect(line).toEqual({ reason: '涉及夜班职工人数多', data: { name: expect.stringMatching(/^职工/) } });
});

it('never lowers a level', async () => {
  const proposal = await escalated(of);
  value(await watch(proposal, { leader: of.people.leader.personId }));
  expect((await of.proposal(proposal)).level).toBe('jointMeeting');
});

it('takes as leader only somebody of management today', async () => {
  const proposal = await of.given('handling');
  for (const leader of [of.people.staff.personId, of.people.publisher.personId, of.callId])
    expect(await watch(proposal, { leader })).toMatchObject({ fields: { leader: expect.anything() } });
});

it('is the committee’s, without a part in it, while there is something to watch', async () => {
  const own = await of.given('handling', { proposer: 21 });
  expect(codeOf(await watch(own, {}, of.people.committee[1]))).toBe('proposal.ownInterest');
  expect(codeOf(await watch(own, {}, of.rep(8)))).toBe('platform.notAllowed');
  expect(codeOf(await watch(own, {}, of.people.leader))).toBe('platform.notAllowed');
  for (const state of ['submitted', 'declined', 'closed'] as const)
    expect(codeOf(await watch(await of.given(state)))).toBe('proposal.step');
  expect(codeOf(await watch(await of.given('draft')))).toBe('proposal.noProposal');
  expect(codeOf(await watch(own, { reason: '' }))).toBe('platform.badInput');
});
