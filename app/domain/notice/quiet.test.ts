import { describe, expect, it } from 'vitest';
import { afterQuiet, isQuiet, minuteOfDay, momentOfDay } from './quiet';

const night = { quietFrom: 22 * 60, quietTo: 7 * 60 };
const noon = { quietFrom: 12 * 60, quietTo: 13 * 60 + 30 };
const shanghai = (text: string) => new Date(`${text}+08:00`);

describe('the hours of quiet', () => {
  it('go over midnight', () => {
    for (const [at, quiet] of [
      ['2026-11-02T21:59:59', false],
      ['2026-11-02T22:00:00', true],
      ['2026-11-02T23:59:59', true],
      ['2026-11-03T00:00:00', true],
      ['2026-11-03T06:59:59', true],
      ['2026-11-03T07:00:00', false],
    ] as const)
      expect(isQuiet(night, shanghai(at)), at).toBe(quiet);
  });
  it('may lie within a day, or be none', () => {
    expect(isQuiet(noon, shanghai('2026-11-02T12:30:00'))).toBe(true);
    expect(isQuiet(noon, shanghai('2026-11-02T13:30:00'))).toBe(false);
    expect(isQuiet({ quietFrom: 480, quietTo: 480 }, shanghai('2026-11-02T08:00:00'))).toBe(false);
  });
  it('end in the morning, on the right day', () => {
    expect(afterQuiet(night, shanghai('2026-11-02T23:30:00'))).toEqual(shanghai('2026-11-03T07:00:00'));
    expect(afterQuiet(night, shanghai('2026-11-03T01:30:00'))).toEqual(shanghai('2026-11-03T07:00:00'));
    expect(afterQuiet(night, shanghai('2026-11-03T09:00:00'))).toEqual(shanghai('2026-11-03T09:00:00'));
    expect(afterQuiet({ quietFrom: 480, quietTo: 0 }, shanghai('2026-11-03T09:00:00'))).toEqual(
      shanghai('2026-11-04T00:00:00'),
    );
  });
  it('count by the clock of Shanghai', () => {
    expect(minuteOfDay(new Date('2026-11-02T16:30:00Z'))).toBe(30);
    expect(momentOfDay(new Date('2026-11-02T16:30:00Z'), 480)).toEqual(shanghai('2026-11-03T08:00:00'));
  });
});
