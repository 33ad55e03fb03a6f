import { describe, expect, it, test } from 'vitest';
import { numberOf, readListFilter, searchedNumber, searchTerms, writeListFilter } from './overview-views';

describe('what is searched for', () => {
  it('parts at blanks and punctuation of both kinds, in lower case, each word once', () => {
    expect(searchTerms('夜班　供餐,WiFi。夜班').terms).toEqual(['夜班', '供餐', 'wifi']);
  });
  it('is said to be too short with single characters alone', () => {
    expect(searchTerms('饭').isTooShort).toBe(true);
    expect(searchTerms('，。').isTooShort).toBe(true);
    expect(searchTerms('').isTooShort).toBe(false);
    expect(searchTerms('饭 食堂')).toEqual({ terms: ['食堂'], isTooShort: false });
  });
  it('counts a rare character beyond the basic plane as one', () => {
    expect(searchTerms('𬭚').isTooShort).toBe(true);
  });
  it('takes five words at most', () => {
    expect(searchTerms('aa bb cc dd ee ff gg').terms).toHaveLength(5);
  });
});

test.each([
  ['2026-017', { year: 2026, number: 17 }],
  ['2026-17号', { year: 2026, number: 17 }],
  ['2026年第17号', { year: 2026, number: 17 }],
  ['017', null],
  ['2026', null],
  ['夜班2026-017', null],
] as const)('%s is read as a number of a proposal', (q, found) => {
  expect(searchedNumber(q)).toEqual(found);
});

test('an address with nonsense in it asks for everything', () => {
  const filter = readListFilter(new URLSearchParams('view=x&state=y&category=z&year=1e9&unit=&q='));
  expect(filter).toEqual({ view: 'all', q: '', state: null, category: null, year: null, unit: '' });
});

test('a filter comes back from its address as it was', () => {
  const filter = readListFilter(
    new URLSearchParams('view=mine&q=夜班&state=overdue&category=welfare&year=2025&unit=膳食科'),
  );
  expect(readListFilter(new URLSearchParams(writeListFilter(filter)))).toEqual(filter);
});

test('numbers have three figures at least', () => {
  expect(numberOf({ year: 2026, number: 7 })).toBe('2026-007');
  expect(numberOf({ year: 2026, number: null })).toBe('');
});
