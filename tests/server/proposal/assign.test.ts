import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '#server/platform/command';
import { publishReplies } from '#server/proposal/publish-replies';
import { signReplies } from '#server/proposal/sign-replies';
import { codeOf, value } from '#tests/support/congress';
import { Handling } from './handle';

let at: Handling;
beforeAll(async () => {
  at = await Handling.open();
});
afterAll(() => at.close());

test('gives a filed proposal to a lead and those who help along, with their days', async () => {
  const id = await at.of.given('filed');
  value(await at.assign(id, { lead: at.units.catering, co: [at.units.finance] }));
  expect(await at.assigned(id)).toMatchObject([
    { role: 'co', state: 'open', unitId: at.units.finance },
    { role: 'lead', state: 'open', contactBy: '2026-11-23', replyBy: '2026-12-14', round: 1 },
  ]);
  expect(await at.of.proposal(id)).toMatchObject({ state: 'handling' });
  expect((await at.reasons(id)).at(-1)).toMatchObject({
    kind: 'assigned',
    data: { units: '膳食科、财务处', day: '2026-12-14' },
  });
  expect(at.told('proposal.assigned').at(-1)).toMatchObject({
    subject: id,
    data: { round: 1, fresh: [at.units.catering, at.units.finance] },
  });
});

test('lets several departments reply each for themselves', async () => {
  const id = await at.of.given('filed');
  value(await at.assign(id, { separate: [at.units.catering, at.units.transport] }));
  expect((await at.assigned(id)).map(({ role }) => role)).toEqual(['separate', 'separate']);
});

test('changes who handles it: who stays keeps the days and the drafts, who goes is replaced', async () => {
  const id = await at.of.given('handling');
  value(await at.draft(id));
  at.of.world.now = new Date('2026-11-04T01:00:00Z');
  value(await at.assign(id, { lead: at.units.transport, co: [at.units.catering] }));
  const found = await at.assigned(id);
  const one = (unit: 'catering' | 'finance' | 'transport') =>
    found.find(({ unitId }) => unitId === at.units[unit])!;
  expect(one('catering')).toMatchObject({ role: 'co', state: 'open', replyBy: '2026-12-14' });
  expect(one('finance')).toMatchObject({ state: 'replaced', endedAt: expect.any(Date) });
  expect(one('transport')).toMatchObject({ role: 'lead', state: 'open', replyBy: '2026-12-16' });
  // And back again: the lead changes hands in one order.
  value(await at.assign(id, { lead: at.units.catering, co: [at.units.transport] }));
  expect(await at.work(id, 'catering')).toMatchObject({ role: 'lead', state: 'open' });
  at.of.world.now = new Date('2026-11-02T01:00:00Z');
});

test('takes a reply on its way back to a draft when its department helps along from now on: nobody signs or publishes it', async () => {
  for (const state of ['submitted', 'signed'] as const) {
    const id = await at.upTo(state);
    const ticked = await at.boxes(id);
    value(await at.assign(id, { lead: at.units.transport, co: [at.units.catering] }));
    const [own] = await at.replies(id);
    expect(own).toMatchObject({ state: 'draft', submittedAt: null, signedBy: null, signedAt: null });
    const { people } = at;
    const order = state === 'submitted' ? signReplies : publishReplies;
    const who = state === 'submitted' ? people.leader : people.publisher;
    expect(codeOf(await run(at.as(who), order, { replies: ticked }))).toBe('proposal.changedMeanwhile');
    expect(codeOf(await at.submit(id))).toBe('proposal.otherRole');
    // Nor by rows that were handed on before.
    await expect(
      at.of.rows(
        sql`update proposal_reply set state = 'submitted', submitted_at = now() where id = ${own!.id}`,
      ),
    ).rejects.toMatchObject({ cause: { message: expect.stringContaining('helps along') } });
    // In charge again, it goes on where it was.
    value(await at.assign(id, { lead: at.units.catering, co: [at.units.finance] }));
    value(await at.countersign(id));
    value(await at.submit(id));
  }
});

test('refuses to sign or publish what an earlier change of roles left on its way', async () => {
  const { people } = at;
  for (const [state, order, who] of [
    ['submitted', signReplies, people.leader],
    ['signed', publishReplies, people.publisher],
  ] as const) {
    const id = await at.upTo(state);
    await at.of.rows(
      sql`update proposal_assignment set state = 'replaced', ended_at = now() where proposal_id = ${id} and role = 'co'`,
    );
    await at.of.rows(
      sql`update proposal_assignment set role = 'co' where proposal_id = ${id} and state = 'open'`,
    );
    expect(codeOf(await run(at.as(who), order, { replies: await at.boxes(id) }))).toBe('proposal.otherRole');
  }
});

test('leaves what is replied to with its department', async () => {
  const id = await at.of.given('filed');
  value(await at.assign(id, { separate: [at.units.catering, at.units.transport] }));
  value(await at.contact(id));
  value(await at.draft(id));
  value(await at.submit(id));
  value(await at.sign(id));
  value(await at.publish(id));
  expect(await at.of.proposal(id)).toMatchObject({ state: 'handling', code: 'A' });
  expect(codeOf(await at.assign(id, { lead: at.units.catering }))).toBe('proposal.assignmentOver');
  // Nobody else is asked any more: then it is replied to.
  value(await at.assign(id, { separate: [at.units.catering] }));
  expect(await at.of.proposal(id)).toMatchObject({ state: 'replied' });
  expect(codeOf(await at.assign(id, { lead: at.units.finance }))).toBe('proposal.step');
});

test('is refused where the wish does not hold together', async () => {
  const id = await at.of.given('filed');
  const { catering, finance } = at.units;
  expect(codeOf(await at.assign(id, {}))).toBe('proposal.leadMissing');
  expect(codeOf(await at.assign(id, { co: [finance] }))).toBe('proposal.leadMissing');
  expect(codeOf(await at.assign(id, { lead: catering, co: [catering] }))).toBe('proposal.unitTwice');
  expect(codeOf(await at.assign(id, { lead: crypto.randomUUID() }))).toBe('proposal.noUnit');
  for (const more of [{ lead: 'x' }, { lead: catering, co: 'x' }, { lead: catering, seen: undefined }])
    expect(codeOf(await at.assign(id, more))).toBe('platform.badInput');
  expect(await at.of.proposal(id)).toMatchObject({ state: 'filed' });
});

test('of two at once only one decides', async () => {
  const id = await at.of.given('filed');
  const seen = await at.markOf(id);
  const both = await Promise.all([
    at.assign(id, { lead: at.units.catering, seen }),
    at.assign(id, { lead: at.units.finance, seen }, at.people.committee[0]),
  ]);
  expect(both.filter((one) => 'refused' in one).map(codeOf)).toEqual(['proposal.changedMeanwhile']);
  expect(await at.assigned(id)).toHaveLength(1);
});

test('is the committee’s, without a part in it, and not before it is filed', async () => {
  const id = await at.of.given('filed');
  const wish = { lead: at.units.catering };
  for (const who of [at.people.handlers.catering, at.people.leader, at.of.rep(3), at.people.staff])
    expect(codeOf(await at.assign(id, wish, who)), who.roles.join()).toBe('platform.notAllowed');
  const own = await at.of.given('filed', { seconders: [20, 5] });
  expect(codeOf(await at.assign(own, wish, at.people.committee[0]))).toBe('proposal.ownInterest');
  // Of another committee: the office alone is not enough.
  const other = at.of.world.actor(at.of.rep(8).personId, ['representative', 'committeeMember']);
  expect(codeOf(await at.assign(id, wish, other))).toBe('proposal.notCommittee');
  for (const state of ['submitted', 'replied', 'closed'] as const)
    expect(codeOf(await at.assign(await at.of.given(state), { lead: at.units.transport })), state).not.toBe(
      '',
    );
  expect(codeOf(await at.assign(await at.of.given('submitted'), wish))).toBe('proposal.step');
  expect(codeOf(await at.assign(await at.of.given('draft'), wish))).toBe('proposal.noProposal');
});
