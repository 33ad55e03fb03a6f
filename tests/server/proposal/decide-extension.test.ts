import { afterAll, beforeAll, expect, test } from 'vitest';
import { addWorkingDays } from '#app/domain/statute/deadlines';
import { run } from '#server/platform/command';
import { isWorkingDay } from '#server/platform/working-days';
import { askExtension } from '#server/proposal/ask-extension';
import { decideExtension } from '#server/proposal/decide-extension';
import { handBack } from '#server/proposal/hand-back';
import { codeOf, value } from '#tests/support/congress';
import { Handling } from './handle';

/** The calendar of the year after is announced late in the year: the test goes by what is known. */
const later = addWorkingDays('2026-12-14', 20, isWorkingDay);
let at: Handling;
beforeAll(async () => {
  at = await Handling.open();
});
afterAll(() => at.close());

const asked = async (id: string, unit: 'catering' | 'finance' = 'catering') =>
  value(
    await run(at.as(at.people.handlers[unit]), askExtension, {
      assignment: (await at.work(id, unit)).id,
      reason: '需等十二月排班后试运行。',
    }),
  ).extension;
const decide = (extension: string, more = {}, who = at.people.secretary) =>
  run(at.as(who), decideExtension, { extension, verdict: 'grant', reason: '', ...more });

test('moves the day of the lead and of those who help along', async () => {
  const id = await at.of.given('handling');
  value(await decide(await asked(id)));
  expect((await at.assigned(id)).map(({ replyBy }) => replyBy)).toEqual([later, later]);
  expect((await at.reasons(id)).at(-1)).toMatchObject({
    kind: 'extended',
    data: { unit: '膳食科', day: later },
  });
});

test('moves only the day of one who helps along', async () => {
  const id = await at.of.given('handling');
  value(await decide(await asked(id, 'finance')));
  expect(await at.work(id)).toMatchObject({ replyBy: '2026-12-14' });
  expect(await at.work(id, 'finance')).toMatchObject({ replyBy: later });
});

test('is refused only with a reason, and the day stays', async () => {
  const id = await at.of.given('handling');
  const extension = await asked(id);
  expect(await decide(extension, { verdict: 'refuse' })).toMatchObject({
    code: 'platform.badInput',
    fields: { reason: ['platform:fields.required'] },
  });
  value(await decide(extension, { verdict: 'refuse', reason: '已经拖了两年。' }));
  expect(await at.work(id)).toMatchObject({ replyBy: '2026-12-14' });
  expect((await at.reasons(id)).at(-1)).toMatchObject({ kind: 'extensionRefused', reason: '已经拖了两年。' });
  expect(at.told('proposal.extensionDecided').at(-1)).toMatchObject({ data: { granted: false } });
});

test('is decided once, by somebody of the committee without a part in it', async () => {
  const id = await at.of.given('handling', { seconders: [20, 5] });
  const extension = await asked(id);
  expect(codeOf(await decide(extension, {}, at.people.committee[0]))).toBe('proposal.ownInterest');
  expect(codeOf(await decide(extension, {}, at.people.handlers.catering))).toBe('platform.notAllowed');
  const both = await Promise.all([decide(extension), decide(extension, {}, at.people.committee[1])]);
  expect(both.filter((one) => 'refused' in one).map(codeOf)).toEqual(['proposal.changedMeanwhile']);
  expect(codeOf(await decide(crypto.randomUUID()))).toBe('proposal.noExtension');
  expect(codeOf(await decide(extension, { verdict: 'perhaps' }))).toBe('platform.badInput');
});

test('comes to nothing where the department has handed it back meanwhile', async () => {
  const id = await at.of.given('handling');
  const extension = await asked(id);
  value(
    await run(at.as(at.people.handlers.catering), handBack, {
      assignment: (await at.work(id)).id,
      reason: '不属于本科室。',
    }),
  );
  expect(codeOf(await decide(extension))).toBe('proposal.assignmentOver');
});
