import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '#server/platform/command';
import { handBack } from '#server/proposal/hand-back';
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
