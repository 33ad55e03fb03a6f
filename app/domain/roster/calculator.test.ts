import { describe, expect, it } from 'vitest';
import { profile, profileIds } from '../statute/profiles';
import { readCount, reckonSeats } from './calculator';

const figures = (rows: ReturnType<typeof reckonSeats>['rows']) =>
  Object.fromEntries(rows.map((row) => [row.key, 'count' in row ? row.count : row]));

describe('the seat calculator', () => {
  it('reckons a hospital of 1,268 under the Shanghai regulation', () => {
    const { seats, rows } = reckonSeats(profile('SH_2017'), 'hospital', 1268, null);
    expect(seats).toBe(85);
    expect(figures(rows)).toMatchObject({ minimumSeats: 85, managers: 17, professionals: 43, nonVoting: 17 });
    expect(figures(rows)).not.toHaveProperty('frontline');
    expect(rows.find((row) => row.key === 'managers')?.article).toBe('《上海市职工代表大会条例》第十六条');
  });
  it('reckons on the seats that are really there where they are given', () => {
    const { seats, rows } = reckonSeats(profile('SH_2017'), 'enterprise', 1268, 128);
    expect(seats).toBe(128);
    expect(figures(rows)).toMatchObject({ minimumSeats: 85, managers: 25, frontline: 65 });
  });
  it('tells a small unit that it meets as an assembly, and schools their own threshold', () => {
    expect(reckonSeats(profile('SH_2017'), 'enterprise', 99, null).rows[0]).toMatchObject({
      body: 'assembly',
      from: 100,
    });
    expect(reckonSeats(profile('SCHOOL_2011'), 'school', 80, null).rows[0]).toMatchObject({
      body: 'congress',
      from: 80,
    });
  });
  it.each(profileIds)('of %s cites a source for every figure, whatever the size', (id) => {
    for (const staff of [0, 1, 29, 80, 100, 999, 3000, 5001, 1_000_000])
      for (const seats of [null, 0, 1, 100])
        for (const row of reckonSeats(profile(id), 'school', staff, seats).rows)
          expect(row.article).toMatch(/\S{4,}/);
  });
});

it('reads numbers as people type them and nothing else', () => {
  expect(['1268', ' 1 268 ', '1,268', '１２６８'].map(readCount)).toEqual([1268, 1268, 1268, 1268]);
  expect(readCount('  ')).toBeNull();
  expect(['-1', '1.5', 'abc', '1e3', '1000001', '99999999', '十'].map(readCount)).toEqual(
    Array(7).fill(undefined),
  );
});
