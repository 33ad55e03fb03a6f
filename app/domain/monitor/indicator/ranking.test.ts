import fc from 'fast-check';
import { expect, test } from 'vitest';
import { periodBefore, periodsOf, readPeriod } from './period';
import { placesOf, rankDoubly, type Standing } from './ranking';
import { compare, fraction, whole } from './rational';

const one = (id: string, now: number | null, before: number | null = null, group = '内科'): Standing => ({
  id,
  group,
  now: now === null ? null : whole(now),
  before: before === null ? null : whole(before),
});
const places = (standings: readonly Standing[], order: 'high' | 'low' = 'high') =>
  rankDoubly(standings, order).map(({ id, level, move }) => [id, level?.rank, move?.rank]);

test('those who share a figure share the place, and the next place is left out', () => {
  expect(
    places([one('a', 5), one('b', 9), one('c', 5), one('d', 1)]).map(([id, rank]) => [id, rank]),
  ).toEqual([
    ['a', 2],
    ['b', 1],
    ['c', 2],
    ['d', 4],
  ]);
});

test('a third is as large as two sixths', () => {
  const shared = [
    { id: 'a', group: '', value: fraction(1n, 3n)! },
    { id: 'b', group: '', value: fraction(2n, 6n)! },
  ];
  expect([...placesOf(shared, 'high').values()].map(({ rank }) => rank)).toEqual([1, 1]);
});

test('level and change rank apart, within the group of equals only', () => {
  const ranked = places([one('a', 100, 50), one('b', 200, 190), one('c', 3, 1, '外科')]);
  expect(ranked).toEqual([
    ['a', 2, 1],
    ['b', 1, 2],
    ['c', 1, 1],
  ]);
});

test('where low calls for a look, low comes first', () => {
  expect(places([one('a', 1), one('b', 2)], 'low').map(([, rank]) => rank)).toEqual([1, 2]);
});

test('without a figure there is no place, without a figure before there is no change', () => {
  expect(places([one('a', null, 4), one('b', 3, null), one('c', 3, 0)])).toEqual([
    ['a', undefined, undefined],
    ['b', 1, undefined],
    ['c', 1, undefined],
  ]);
});

test('places agree with counting who stands above, whatever the figures', () => {
  const figures = fc.array(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 1, max: 4 })), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(figures, (drawn) => {
      const all = drawn.map(([n, d], at) => ({
        id: `${at}`,
        group: `${at % 3}`,
        value: fraction(BigInt(n), BigInt(d))!,
      }));
      const found = placesOf(all, 'high');
      for (const { id, group, value } of all) {
        const peers = all.filter((other) => other.group === group);
        const above = peers.filter((other) => compare(other.value, value) > 0).length;
        expect(found.get(id)).toEqual({ rank: above + 1, of: peers.length });
      }
    }),
  );
});

test('periods are months and whole quarters, and each knows the one before', () => {
  expect(readPeriod('2026-Q2')?.months).toEqual([202604, 202605, 202606]);
  expect([readPeriod('2026-13'), readPeriod('2026-00'), readPeriod('2026-Q5'), readPeriod('26-01')]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(periodBefore(readPeriod('2026-01')!).key).toBe('2025-12');
  expect(periodBefore(readPeriod('2026-Q1')!, 2).key).toBe('2025-Q3');
  expect(periodsOf([202601, 202602, 202603, 202604, 202606]).map(({ key }) => key)).toEqual([
    '2026-06',
    '2026-04',
    '2026-03',
    '2026-02',
    '2026-01',
    '2026-Q1',
  ]);
});
