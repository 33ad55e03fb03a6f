import { describe, expect, it } from 'vitest';
import {
  grantedSeconds,
  leftOf,
  type TimedSpeech,
  talkOfDelegations,
  talkOfPeople,
  usedBy,
} from './talk-time';

const now = new Date('2026-11-02T01:10:00Z');
const speech = (personId: string, spokenMs: number, more: Partial<TimedSpeech> = {}): TimedSpeech => ({
  personId,
  name: `某${personId}`,
  delegationId: 'd1',
  delegationName: '第1代表团',
  itemId: 'item',
  stance: 'neutral',
  spokenMs,
  runningSince: null,
  ...more,
});
const speeches = [
  speech('a', 10_000),
  speech('b', 5000, { delegationId: 'd2', delegationName: '第2代表团' }),
  speech('a', 2000, { stance: 'order' }),
  speech('b', 1000, {
    delegationId: 'd2',
    delegationName: '第2代表团',
    runningSince: new Date('2026-11-02T01:09:00Z'),
  }),
  speech('g', 7000, { delegationId: null, delegationName: null, itemId: 'old' }),
];

describe('who spoke how long', () => {
  it('sums a person’s speeches, the one that still runs too, the longest first', () => {
    expect(talkOfPeople(speeches, now).map(({ key, times, ms }) => [key, times, ms])).toEqual([
      ['b', 2, 66_000],
      ['a', 2, 12_000],
      ['g', 1, 7000],
    ]);
  });
  it('sums delegations, without those who sit in none', () => {
    expect(talkOfDelegations(speeches, now).map(({ name, times, ms }) => [name, times, ms])).toEqual([
      ['第2代表团', 2, 66_000],
      ['第1代表团', 2, 12_000],
    ]);
  });
  it('is nothing where nobody spoke', () => {
    expect([talkOfPeople([], now), talkOfDelegations([], now)]).toEqual([[], []]);
  });
});

describe('a delegation’s time', () => {
  it('is used by speeches on the item that are no points of order', () => {
    expect(usedBy(speeches, 'd1', 'item', now)).toBe(10_000);
    expect(usedBy(speeches, 'd2', 'item', now)).toBe(66_000);
    expect(usedBy(speeches, 'd2', 'old', now)).toBe(0);
  });
  it('has a rest, unless there is no limit', () => {
    expect([leftOf(null, 5), leftOf(60, 59_999), leftOf(60, 60_000), leftOf(60, 99_999)]).toEqual([
      null,
      1,
      0,
      0,
    ]);
  });
  it('cuts what a speaker gets, but not below a sentence', () => {
    expect([grantedSeconds(180, null), grantedSeconds(180, 90_001), grantedSeconds(180, 3)]).toEqual([
      180, 91, 15,
    ]);
    expect(grantedSeconds(60, 90_000)).toBe(60);
  });
});
