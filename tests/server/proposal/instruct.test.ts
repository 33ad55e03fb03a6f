import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { run } from '#server/platform/command';
import { conclude } from '#server/proposal/conclude';
import { instruct } from '#server/proposal/instruct';
import { codeOf, value } from '#tests/support/congress';
import { Case } from './case';
import { dissatisfied, escalated, rating, replyAgain, seenOf } from './rating';

let of: Case;
beforeAll(async () => {
  of = await Case.open();
});
afterAll(() => of.close());

const reason = '两周内由后勤副院长现场办公解决。';
const tell = async (proposal: string, more: Readonly<Record<string, unknown>> = {}) =>
  run(of.world.desk(of.people.secretary), instruct, {
    proposal,
    reason,
    seen: await seenOf(of, proposal),
    ...more,
  });

it('sends it to its departments once more with the words of the meeting; a third failure comes back to it', async () => {
  const proposal = await escalated(of);
  value(await tell(proposal));
  expect(await of.proposal(proposal)).toMatchObject({ state: 'handling', round: 3, level: 'jointMeeting' });
  const [line] = await of.rows(
    sql`select reason, round, data from proposal_event where proposal_id = ${proposal} and kind = 'instructed'`,
  );
  expect(line).toEqual({ reason, round: 3, data: { round: 3, units: '膳食科、财务处' } });
  await replyAgain(of, proposal);
  value(await rating(of, of.rep(3), proposal, dissatisfied));
  expect((await of.proposal(proposal)).state).toBe('escalated');
});

it('needs words, and the proposal as it was read, once of two at once', async () => {
  const proposal = await escalated(of);
  expect(codeOf(await tell(proposal, { reason: ' ' }))).toBe('platform.badInput');
  expect(codeOf(await tell(proposal, { seen: 'replied-1-2' }))).toBe('proposal.changedMeanwhile');
  const seen = await seenOf(of, proposal);
  const desk = of.world.desk(of.people.secretary);
  const both = await Promise.all([
    run(desk, instruct, { proposal, reason, seen }),
    run(desk, conclude, { proposal, reason, seen }),
  ]);
  expect(both.filter(isRefusal).map(({ code }) => code)).toEqual(['proposal.changedMeanwhile']);
});

it('is recorded by the union office alone, of what failed twice', async () => {
  const proposal = await escalated(of);
  for (const who of [of.people.committee[0]!, of.people.leader, of.rep(3)])
    expect(
      codeOf(await run(of.world.desk(who), instruct, { proposal, reason, seen: await seenOf(of, proposal) })),
    ).toBe('platform.notAllowed');
  for (const state of ['filed', 'handling', 'replied', 'closed'] as const)
    expect(codeOf(await tell(await of.given(state)))).toBe('proposal.step');
  expect(
    codeOf(
      await run(of.world.desk(of.people.secretary), instruct, { proposal: of.callId, reason, seen: '' }),
    ),
  ).toBe('proposal.noProposal');
});

it('is not recorded by whoever has a part in it', async () => {
  const proposal = await escalated(of);
  for (const at of [3, 4]) {
    const who = of.world.desk(of.world.actor(of.congress.reps[at]!, ['representative', 'secretary']));
    const seen = await seenOf(of, proposal);
    expect(codeOf(await run(who, instruct, { proposal, reason, seen }))).toBe('proposal.ownInterest');
  }
  expect((await of.proposal(proposal)).state).toBe('escalated');
});
