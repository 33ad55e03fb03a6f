import { expect, test } from 'vitest';
import { faultOfBasis, faultOfReview, numberOf } from './rules';

const now = new Date('2026-12-31T17:00:00Z');

test('numbers are written as documents are numbered', () => {
  expect(numberOf(2026, 1)).toBe('〔2026〕1号');
});

test('a resolution comes back at the latest next year, counted in Shanghai', () => {
  expect(faultOfReview('2028-12-31', now)).toBeNull();
  expect(faultOfReview('2029-01-01', now)).toMatchObject({ code: 'resolution.reviewDate' });
  expect(faultOfReview('2027-01-01', now)).toMatchObject({ code: 'resolution.reviewDate' });
  expect(faultOfReview('2027-01-02', now)).toBeNull();
});

test('a resolution rests on what was heard, adopted or passed', () => {
  expect(faultOfBasis({ item: null, vote: null })).toMatchObject({ code: 'resolution.noBasis' });
  expect(faultOfBasis({ item: null, vote: { passed: false } })).toMatchObject({
    code: 'resolution.voteNotPassed',
  });
  expect(faultOfBasis({ item: { title: '方案', state: 'discussed' }, vote: null })).toMatchObject({
    code: 'resolution.itemUndecided',
  });
  expect(faultOfBasis({ item: { title: '报告', state: 'heard' }, vote: null })).toBeNull();
  expect(faultOfBasis({ item: null, vote: { passed: true } })).toBeNull();
});
