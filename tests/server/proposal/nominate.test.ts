import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { codeOf, value } from '#tests/support/congress';
import { awardOf, delegationOf, nominated, nominating } from './awarding';
import { Case } from './case';

let of: Case;
beforeAll(async () => {
  of = await Case.open();
});
afterAll(() => of.close());

it('nominates a proposal that came to something, a delegation, a department, each once at a time', async () => {
  const { proposal, award } = await nominated(of);
  expect(await awardOf(of, award)).toMatchObject({
    kind: 'proposal',
    proposal_id: proposal,
    state: 'nominated',
  });
  expect(await of.timeline(proposal)).toEqual(['nominated']);
  expect(codeOf(await nominating(of, { kind: 'proposal', proposal }))).toBe('proposal.nominatedAlready');
  value(await nominating(of, { kind: 'proposal', proposal: await of.given('tracking') }));
  const organiser = { kind: 'organiser', delegation: await delegationOf(of, 0) };
  value(await nominating(of, organiser));
  const handler = { kind: 'handler', unit: of.units.catering };
  const both = await Promise.all([nominating(of, handler), nominating(of, handler)]);
  expect(both.filter(isRefusal).map(({ code }) => code)).toEqual(['proposal.nominatedAlready']);
});

it('nominates nothing without a result, and nothing that is not there', async () => {
  for (const state of ['handling', 'replied', 'declined'] as const)
    expect(codeOf(await nominating(of, { kind: 'proposal', proposal: await of.given(state) }))).toBe(
      'proposal.notClosed',
    );
  expect(codeOf(await nominating(of, { kind: 'proposal', proposal: await of.given('draft') }))).toBe(
    'proposal.noProposal',
  );
  expect(codeOf(await nominating(of, { kind: 'handler', unit: randomUUID() }))).toBe('proposal.noUnit');
  expect(codeOf(await nominating(of, { kind: 'organiser', delegation: randomUUID() }))).toBe(
    'platform.notFound',
  );
  for (const bad of [
    { kind: 'proposal' },
    { kind: 'best', unit: of.units.catering },
    { kind: 'handler', unit: of.units.catering, reason: '' },
  ])
    expect(codeOf(await nominating(of, bad))).toBe('platform.badInput');
});

it('is the committee’s, never for a member’s own honour', async () => {
  const own = await of.given('closed', { proposer: 21, seconders: [22] });
  for (const at of [1, 2])
    expect(codeOf(await nominating(of, { kind: 'proposal', proposal: own }, of.people.committee[at]!))).toBe(
      'proposal.ownAward',
    );
  const mine = { kind: 'organiser', delegation: await delegationOf(of, 20) };
  expect(codeOf(await nominating(of, mine, of.people.committee[0]!))).toBe('proposal.ownAward');
  expect(codeOf(await nominating(of, { kind: 'proposal', proposal: own }, of.rep(8)))).toBe(
    'platform.notAllowed',
  );
  const elsewhere = of.world.actor(of.congress.reps[8]!, ['representative', 'committeeMember']);
  expect(codeOf(await nominating(of, { kind: 'proposal', proposal: own }, elsewhere))).toBe(
    'proposal.notCommittee',
  );
});
