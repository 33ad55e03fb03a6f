import { afterAll, beforeAll, expect, test } from 'vitest';
import { addWorkingDays } from '#app/domain/statute/deadlines';
import { run } from '#server/platform/command';
import { isWorkingDay } from '#server/platform/working-days';
import { askExtension } from '#server/proposal/ask-extension';
import { decideExtension } from '#server/proposal/decide-extension';
import { codeOf, value } from '#tests/support/congress';
import { Handling } from './handle';

/** The calendar of the year after is announced late in the year: the test goes by what is known. */
const later = addWorkingDays('2026-12-14', 20, isWorkingDay);
let at: Handling;
beforeAll(async () => {
  at = await Handling.open();
});
afterAll(() => at.close());

const ask = async (id: string, unit: 'catering' | 'finance' = 'catering', more = {}) =>
  run(at.as(at.people.handlers[unit]), askExtension, {
    assignment: (await at.work(id, unit)).id,
    reason: '需等十二月排班后试运行。',
    ...more,
  });

test('asks for more time, counted from the day that was due', async () => {
  const id = await at.of.given('handling');
  at.of.world.now = new Date('2026-11-20T01:00:00Z');
  value(await ask(id));
  expect(at.told('proposal.extensionAsked').at(-1)).toMatchObject({
    subject: id,
    data: { unit: at.units.catering, replyBy: later },
  });
  expect((await at.reasons(id)).at(-1)).toMatchObject({ kind: 'extensionAsked', data: { unit: '膳食科' } });
  // Nothing moves before the committee has said so.
  expect(await at.work(id)).toMatchObject({ replyBy: '2026-12-14' });
  at.of.world.now = new Date('2026-11-02T01:00:00Z');
});

test('is once, also when two ask at the same moment; after a refusal one may ask again', async () => {
  const id = await at.of.given('handling');
  const both = await Promise.all([ask(id), ask(id)]);
  expect(both.filter((one) => 'refused' in one).map(codeOf)).toEqual(['proposal.extensionUsed']);
  const decide = async (verdict: 'grant' | 'refuse', extension: string) =>
    value(
      await run(at.as(at.people.secretary), decideExtension, { extension, verdict, reason: '请先试一周。' }),
    );
  await decide('refuse', value(both.find((one) => 'ok' in one)!).extension);
  await decide('grant', value(await ask(id)).extension);
  expect(codeOf(await ask(id))).toBe('proposal.extensionUsed');
});

test('is asked before the day is over', async () => {
  const id = await at.of.given('handling');
  at.of.world.now = new Date('2026-12-14T15:59:00Z');
  value(await ask(id, 'finance'));
  at.of.world.now = new Date('2026-12-14T16:00:00Z');
  expect(await ask(id)).toMatchObject({ code: 'proposal.extensionLate', params: { day: '2026-12-14' } });
  at.of.world.now = new Date('2026-11-02T01:00:00Z');
});

test('is the department’s, with a reason', async () => {
  const id = await at.of.given('handling');
  const { id: assignment } = await at.work(id);
  expect(codeOf(await ask(id, 'finance', { assignment }))).toBe('proposal.notYourUnit');
  expect(codeOf(await ask(id, 'catering', { reason: ' ' }))).toBe('platform.badInput');
  expect(codeOf(await ask(await at.of.given('replied')))).toBe('proposal.assignmentOver');
});
