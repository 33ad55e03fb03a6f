import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { run } from '#server/platform/command';
import { remind } from '#server/proposal/remind';
import { codeOf, value } from '#tests/support/congress';
import { Case } from './case';

let of: Case;
beforeAll(async () => {
  of = await Case.open();
});
afterAll(() => of.close());

const nudge = (
  proposal: string,
  more: Readonly<Record<string, unknown>> = {},
  who = of.people.committee[0]!,
) => run(of.world.desk(who), remind, { proposal, ...more });

it('stands on the timeline, once a day in Shanghai, also of two at once', async () => {
  const proposal = await of.given('handling');
  const both = await Promise.all([nudge(proposal, { reason: '请按期答复' }), nudge(proposal)]);
  expect(both.filter(isRefusal).map(({ code }) => code)).toEqual(['proposal.remindedToday']);
  const before = of.world.now;
  of.world.now = new Date('2026-11-02T16:30:00Z');
  value(await nudge(proposal));
  of.world.now = before;
  expect(await of.timeline(proposal)).toEqual(['reminded', 'reminded']);
});

it('reminds of a reply or of steps, nothing else', async () => {
  value(await nudge(await of.given('tracking')));
  for (const state of ['submitted', 'filed', 'replied', 'closed'] as const)
    expect(codeOf(await nudge(await of.given(state)))).toBe('proposal.step');
});

it('is the committee’s, without a part in it', async () => {
  const own = await of.given('handling', { proposer: 21 });
  expect(codeOf(await nudge(own, {}, of.people.committee[1]))).toBe('proposal.ownInterest');
  for (const who of [of.rep(21), of.people.leader, of.people.handlers.catering])
    expect(codeOf(await nudge(own, {}, who))).toBe('platform.notAllowed');
  expect(codeOf(await nudge(own, { reason: '长'.repeat(501) }))).toBe('platform.badInput');
});
