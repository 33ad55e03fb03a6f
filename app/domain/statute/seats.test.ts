import { describe, expect, it } from 'vitest';
import { type ProfileId, profile, profileIds } from './profiles';
import { assemblyOrCongress, leastSeats, mostNonVoting, presidiumSizeHolds } from './seats';

describe('the least number of seats', () => {
  it.each<[ProfileId, number, number]>([
    ['SH_2017', 0, 30],
    ['SH_2017', 99, 30],
    ['SH_2017', 100, 30],
    ['SH_2017', 199, 30],
    ['SH_2017', 200, 35],
    ['SH_2017', 1000, 75],
    ['SH_2017', 3000, 175],
    ['SH_2017', 3001, 175],
    ['SH_2017', 9000, 175],
    ['ZJ_2010', 99, 30],
    ['ZJ_2010', 100, 40],
    ['ZJ_2010', 101, 40],
    ['ZJ_2010', 999, 96],
    ['ZJ_2010', 1000, 100],
    ['ZJ_2010', 1001, 100],
    ['ZJ_2010', 4999, 160],
    ['ZJ_2010', 5000, 200],
    ['NATIONAL_2012', 120, 30],
    ['NATIONAL_2012', 601, 31],
    ['NATIONAL_2012', 2000, 100],
    ['NATIONAL_2012', 9000, 100],
    ['SCHOOL_2011', 80, 30],
    ['SCHOOL_2011', 100, 30],
    ['SCHOOL_2011', 101, 31],
    ['SCHOOL_2011', 199, 60],
    ['SCHOOL_2011', 200, 40],
  ])('of %s for %i staff is %i', (id, staff, seats) => {
    expect(leastSeats(profile(id), staff)).toBe(seats);
  });

  it.each([-1, 1.5, Number.NaN])('is not asked for %s staff', (staff) => {
    expect(() => leastSeats(profile('SH_2017'), staff)).toThrow(RangeError);
  });

  it('is defined for every size of unit in every profile', () => {
    for (const id of profileIds)
      for (let staff = 0; staff <= 6000; staff += 1)
        expect(leastSeats(profile(id), staff)).toBeGreaterThanOrEqual(30);
  });
});

describe('the body that meets', () => {
  it('is a congress from a hundred staff on, but from eighty in schools', () => {
    expect(assemblyOrCongress(profile('SH_2017'), 99).body).toBe('assembly');
    expect(assemblyOrCongress(profile('SH_2017'), 100).body).toBe('congress');
    expect(assemblyOrCongress(profile('SCHOOL_2011'), 79).body).toBe('assembly');
    expect(assemblyOrCongress(profile('SCHOOL_2011'), 80).body).toBe('congress');
  });
});

describe('the presidium', () => {
  it.each([
    [20, 1, true],
    [20, 2, false],
    [30, 3, true],
    [99, 6, false],
    [99, 7, false],
    [100, 5, true],
    [100, 6, false],
    [100, 7, true],
    [101, 5, false],
    [175, 15, true],
  ])('of a Shanghai congress of %i with %i members is right: %s', (seats, size, holds) => {
    expect(presidiumSizeHolds(profile('SH_2017'), seats, size)).toBe(holds);
  });

  it('has no set size where the law sets none', () => {
    expect(presidiumSizeHolds(profile('NATIONAL_2012'), 60, 9)).toBe(true);
  });
});

it('lets in non-voting attendees up to a fifth, rounded down', () => {
  expect([0, 4, 5, 176].map((seats) => mostNonVoting(profile('SH_2017'), seats))).toEqual([0, 0, 1, 35]);
});
