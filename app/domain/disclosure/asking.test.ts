import { expect, it } from 'vitest';
import { afterQuestionStep, answerBy, lastPromise, overdueDays } from './asking';

it('gives thirty days for an answer, and no longer for what is promised in it', () => {
  expect(answerBy('2026-02-10')).toBe('2026-03-12');
  expect(lastPromise('2026-12-15')).toBe('2027-01-14');
});

it('reckons overdue from the day that is owed, whatever is owed', () => {
  const owed = { dueOn: '2026-03-12', rectifyBy: '2026-04-01' };
  expect(overdueDays({ ...owed, state: 'open' }, '2026-03-12')).toBe(0);
  expect(overdueDays({ ...owed, state: 'open' }, '2026-03-13')).toBe(1);
  expect(overdueDays({ ...owed, state: 'rectifying' }, '2026-04-01')).toBe(0);
  expect(overdueDays({ ...owed, state: 'rectifying' }, '2026-05-01')).toBe(30);
  for (const state of ['answered', 'rectified', 'hidden'] as const)
    expect(overdueDays({ ...owed, state }, '2027-01-01')).toBe(0);
});

it('is answered once, and confirmed only where something was promised', () => {
  expect(afterQuestionStep('open', 'answer')).toBe('answered');
  expect(afterQuestionStep('open', 'promise')).toBe('rectifying');
  expect(afterQuestionStep('rectifying', 'rectify')).toBe('rectified');
  expect(afterQuestionStep('answered', 'rectify')).toBeNull();
  expect(afterQuestionStep('answered', 'answer')).toBeNull();
  expect(afterQuestionStep('rectifying', 'hide')).toBeNull();
});
