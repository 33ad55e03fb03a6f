import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { findKind } from '#server/notice/kinds';
import { type AnyCommand, run } from '#server/platform/command';
import { decline } from '#server/proposal/decline';
import { dispute } from '#server/proposal/dispute';
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

const reason = '主席团会议讨论决定。';
const settle = (id: string, outcome: unknown, who = on.people.presidium, why: unknown = reason) =>
  run(on.world.desk(who), settleDispute, { proposal: id, outcome, reason: why });
const disputed = async (from: AnyCommand = decline, more: { proposer?: number } = {}) => {
  const id = await on.given('submitted', more);
  value(await decide(on, on.people.secretary, from, id, { reason: '已经解决。' }));
  value(
    await run(on.world.desk(on.rep(more.proposer ?? 3)), dispute, { proposal: id, reason: '没有解决。' }),
  );
  return id;
};

it('files, takes as a suggestion or declines, and says so on the timeline', async () => {
  for (const [outcome, state, standing, last] of [
    ['file', 'filed', 'proposal', 'filed'],
    ['suggestion', 'filed', 'suggestion', 'madeSuggestion'],
    ['decline', 'declined', 'proposal', 'declined'],
  ] as const) {
    const id = await disputed();
    value(await settle(id, outcome));
    expect(await on.proposal(id)).toMatchObject({
      state,
      standing,
      filed_at: outcome === 'decline' ? null : expect.anything(),
    });
    expect((await on.timeline(id)).slice(-2)).toEqual(['disputeSettled', last]);
    expect(on.world.rung.at(-1)).toMatchObject({ name: 'proposal.disputeSettled', data: { outcome } });
  }
});

it('makes a proposal of a disputed suggestion, and nobody worse off than before', async () => {
  const id = await disputed(turnToSuggestion);
  expect(codeOf(await settle(id, 'decline'))).toBe('proposal.notWorse');
  value(await settle(id, 'file'));
  expect(await on.proposal(id)).toMatchObject({ state: 'filed', standing: 'proposal' });
});

it('gives the committee its days to assign from the settlement, and tells it', async () => {
  const before = on.world.now;
  const id = await disputed(turnToSuggestion);
  on.world.now = new Date('2026-12-01T02:00:00Z');
  value(await settle(id, 'file'));
  const page = shown(await read(on.congress, on.people.secretary, (reader) => queryProposal(reader, id)));
  expect(page.next).toMatchObject({ key: 'filed', lateness: { kind: 'left' } });
  expect(page.next.dueOn! > '2026-12-01').toBe(true);
  on.world.now = before;
  const kind = findKind('proposalToAssign')!;
  expect(kind.on).toContain('proposal.disputeSettled');
  const fact = { ...on.world.rung.at(-1)!, orgId: on.world.orgId } as Parameters<
    NonNullable<typeof kind.subject>
  >[0];
  expect(kind.subject!(fact)).toBe(on.world.orgId);
  expect(kind.subject!({ ...fact, data: { outcome: 'decline' } })).toBeNull();
});

it('never makes a proposal of what came late', async () => {
  const id = await disputed();
  await on.rows(sql`update proposal set late = true, standing = 'suggestion' where id = ${id}`);
  expect(codeOf(await settle(id, 'file'))).toBe('proposal.lateStaysSuggestion');
  value(await settle(id, 'suggestion', on.people.secretary));
});

it('is recorded once of two at once', async () => {
  const id = await disputed();
  const both = await Promise.all([settle(id, 'file'), settle(id, 'decline', on.people.secretary)]);
  expect(both.filter(isRefusal)).toHaveLength(1);
  expect((await on.timeline(id)).filter((kind) => kind === 'disputeSettled')).toHaveLength(1);
});

it('is the presidium’s and the union office’s, without a part in it, on a dispute that stands', async () => {
  const id = await disputed();
  for (const who of [on.people.committee[0]!, on.rep(3), on.people.leader, on.people.staff])
    expect(codeOf(await settle(id, 'file', who))).toBe('platform.notAllowed');
  const own = await disputed(decline, { proposer: 26 });
  expect(codeOf(await settle(own, 'file'))).toBe('proposal.ownInterest');
  expect(codeOf(await settle(await on.given('submitted'), 'file', on.people.secretary))).toBe(
    'proposal.step',
  );
  // To the presidium what is not disputed is not there.
  expect(codeOf(await settle(await on.given('submitted'), 'file'))).toBe('proposal.noProposal');
  for (const bad of ['merge', '', null])
    expect(await settle(id, bad)).toMatchObject({ fields: { outcome: expect.anything() } });
  expect(await settle(id, 'file', on.people.presidium, ' ')).toMatchObject({
    fields: { reason: expect.anything() },
  });
});
