import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findKind } from '#server/notice/kinds';
import { run } from '#server/platform/command';
import { handBack } from '#server/proposal/hand-back';
import { publishReplies } from '#server/proposal/publish-replies';
import { signReplies } from '#server/proposal/sign-replies';
import { submitReplies } from '#server/proposal/submit-replies';
import { codeOf, value } from '#tests/support/congress';
import { Handling } from './handle';

let at: Handling;
beforeAll(async () => {
  at = await Handling.open();
});
afterAll(() => at.close());

const back = async (id: string, unit: 'catering' | 'finance' = 'catering', more = {}) =>
  run(at.as(at.people.handlers[unit]), handBack, {
    assignment: (await at.work(id, unit)).id,
    reason: '食堂外包后由后勤公司管理，不属于本科室。',
    ...more,
  });

test('puts the proposal back to be assigned, with the reason, and releases who helped along', async () => {
  const id = await at.of.given('handling');
  value(await back(id));
  expect(await at.of.proposal(id)).toMatchObject({ state: 'filed' });
  expect((await at.assigned(id)).map(({ state }) => state).sort()).toEqual(['handedBack', 'replaced']);
  expect((await at.reasons(id)).at(-1)).toMatchObject({
    kind: 'handedBack',
    reason: '食堂外包后由后勤公司管理，不属于本科室。',
    data: { unit: '膳食科' },
  });
  expect(at.told('proposal.handedBack').at(-1)?.data).not.toHaveProperty('reason');
  value(await at.assign(id, { lead: at.units.transport }));
  expect(await at.of.proposal(id)).toMatchObject({ state: 'handling' });
  // It may come back to the same department with better reasons.
  value(await at.assign(id, { lead: at.units.catering }));
});

test('of one who only helps along leaves the lead at work', async () => {
  const id = await at.of.given('handling');
  value(await back(id, 'finance'));
  expect(await at.of.proposal(id)).toMatchObject({ state: 'handling' });
  expect(await at.work(id)).toMatchObject({ state: 'open' });
});

test('has its last day in working days', async () => {
  const [inTime, late] = [await at.of.given('handling'), await at.of.given('handling')];
  at.of.world.now = new Date('2026-11-05T15:59:00Z');
  value(await back(inTime));
  at.of.world.now = new Date('2026-11-05T16:01:00Z');
  expect(await back(late)).toMatchObject({ code: 'proposal.handBackLate', params: { day: '2026-11-05' } });
  at.of.world.now = new Date('2026-11-02T01:00:00Z');
});

test('is once, of the department, with a reason', async () => {
  const id = await at.of.given('handling');
  const { id: assignment } = await at.work(id);
  expect(codeOf(await back(id, 'finance', { assignment }))).toBe('proposal.notYourUnit');
  for (const more of [{ reason: '' }, { reason: ' 无 ' }, { reason: '长'.repeat(1001) }, { assignment: 'x' }])
    expect(codeOf(await back(id, 'catering', more))).toBe('platform.badInput');
  const both = await Promise.all([back(id), back(id)]);
  expect(both.filter((one) => 'refused' in one).map(codeOf)).toEqual(['proposal.assignmentOver']);
  expect(codeOf(await back(id, 'catering', { assignment: crypto.randomUUID() }))).toBe('proposal.noProposal');
  expect(codeOf(await back(await at.of.given('replied')))).toBe('proposal.assignmentOver');
});

/** A separate department replies, each step by its people. */
const replyBy = async (id: string, unit: 'transport') => {
  value(await at.contact(id, unit));
  value(await at.draft(id, unit));
  value(await run(at.as(at.people.handlers[unit]), submitReplies, { replies: await at.boxes(id) }));
  value(await run(at.as(at.people.management), signReplies, { replies: await at.boxes(id) }));
  value(await run(at.as(at.people.publisher), publishReplies, { replies: await at.boxes(id) }));
};
const told = async () => {
  const now = at.of.world.now;
  const of = { subject: at.of.world.orgId, data: {}, purpose: '', session: null, at: now, now };
  const rows = await at.of.rows<{ count: number }>(sql`${findKind('proposalToAssign')!.about(of)}`);
  return rows[0]?.count ?? 0;
};

test('of one part keeps the round open, and tells the committee, until that part is given out anew', async () => {
  const before = await told();
  const id = await at.of.given('filed');
  value(await at.assign(id, { lead: at.units.catering, separate: [at.units.transport] }));
  expect(await told()).toBe(before);
  value(await back(id));
  expect(await told()).toBe(before + 1);
  await replyBy(id, 'transport');
  expect(await at.of.proposal(id)).toMatchObject({ state: 'handling' });
  value(await at.assign(id, { lead: at.units.finance, separate: [at.units.transport] }));
  expect(await told()).toBe(before);
  expect(await at.of.proposal(id)).toMatchObject({ state: 'handling' });
});

test('of one part ends the round when the committee wants nobody else for it', async () => {
  const id = await at.of.given('filed');
  value(await at.assign(id, { lead: at.units.catering, separate: [at.units.transport] }));
  value(await back(id));
  await replyBy(id, 'transport');
  value(await at.assign(id, { separate: [at.units.transport] }));
  expect(await at.of.proposal(id)).toMatchObject({ state: 'replied' });
});

test('of who only helped along does not keep the lead’s reply from being rated', async () => {
  const id = await at.upTo('signed');
  value(await back(id, 'finance'));
  value(await at.publish(id));
  expect(await at.of.proposal(id)).toMatchObject({ state: 'replied' });
});
