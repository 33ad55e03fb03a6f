import { expect, test } from 'vitest';
import { faultOfBasis, faultOfReview, lastReview, numberOf } from './rules';

const now = new Date('2026-12-31T17:00:00Z');
const passed = { passed: true };

test('numbers are written as documents are numbered', () => {
  expect(numberOf(2026, 1)).toBe('〔2026〕1号');
});

test('a resolution comes back within twelve months, counted in Shanghai', () => {
  expect(faultOfReview('2028-01-01', now)).toBeNull();
  expect(faultOfReview('2028-01-02', now)).toMatchObject({
    code: 'resolution.reviewDate',
    params: { last: '2028-01-01' },
  });
  expect(faultOfReview('2027-01-01', now)).toMatchObject({ code: 'resolution.reviewDate' });
  expect(faultOfReview('2027-01-02', now)).toBeNull();
  expect(lastReview('2028-02-29')).toBe('2029-02-28');
});

test('what is only heard needs no vote, but it must have been heard', () => {
  const item = { title: '报告', vote: 'none' } as const;
  expect(faultOfBasis({ item: { ...item, state: 'heard' }, vote: null })).toBeNull();
  expect(faultOfBasis({ item: { ...item, state: 'discussed' }, vote: null })).toMatchObject({
    code: 'resolution.itemUndecided',
  });
});

test('what must be voted needs its closed vote, and that must have passed', () => {
  const item = { title: '方案', state: 'adopted', vote: 'open' } as const;
  expect(faultOfBasis({ item, vote: null })).toMatchObject({ code: 'resolution.itemUnvoted' });
  expect(faultOfBasis({ item, vote: { passed: false } })).toMatchObject({ code: 'resolution.voteNotPassed' });
  expect(faultOfBasis({ item, vote: passed })).toBeNull();
});

test('what must be voted secretly can never rest on an open vote', () => {
  const item = { title: '薪酬方案', state: 'adopted', vote: 'secret' } as const;
  expect(faultOfBasis({ item, vote: passed })).toMatchObject({
    code: 'resolution.itemSecret',
    params: { title: '薪酬方案' },
  });
});

test('what was voted secretly rests on its counted box, if that passed', () => {
  const item = { title: '薪酬方案', state: 'adopted', vote: 'secret' } as const;
  expect(faultOfBasis({ item, vote: null, box: passed })).toBeNull();
  expect(faultOfBasis({ item, vote: null, box: { passed: false } })).toMatchObject({
    code: 'resolution.voteNotPassed',
  });
});

test('a free resolution rests on nothing, but never on a vote that failed', () => {
  expect(faultOfBasis({ item: null, vote: null })).toBeNull();
  expect(faultOfBasis({ item: null, vote: passed })).toBeNull();
  expect(faultOfBasis({ item: null, vote: { passed: false } })).toMatchObject({
    code: 'resolution.voteNotPassed',
  });
});
