import { describe, expect, test } from 'vitest';
import { addWorkingDays } from '#app/domain/statute/deadlines';
import { isWorkingDay, knowsYear, unknownYear } from './working-days';

describe('working days', () => {
  test.each(['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'])(
    'the make-up workday %s of 2025 is worked though it is a weekend',
    (day) => {
      expect([0, 6]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
      expect(isWorkingDay(day)).toBe(true);
    },
  );

  test.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])(
    'the make-up workday %s of 2026 is worked though it is a weekend',
    (day) => {
      expect([0, 6]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
      expect(isWorkingDay(day)).toBe(true);
    },
  );

  test.each(['2025-01-28', '2025-10-08', '2026-02-16', '2026-02-23', '2026-10-07'])(
    'the holiday %s is off though it is a weekday',
    (day) => {
      expect([0, 6]).not.toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
      expect(isWorkingDay(day)).toBe(false);
    },
  );

  test('an ordinary weekend is off and an ordinary weekday is worked', () => {
    expect(isWorkingDay('2026-11-21')).toBe(false);
    expect(isWorkingDay('2026-11-20')).toBe(true);
  });

  test('seven working days step over the long holiday and count the make-up day', () => {
    expect(addWorkingDays('2026-09-30', 1, isWorkingDay)).toBe('2026-10-08');
    expect(addWorkingDays('2026-09-30', 7, isWorkingDay)).toBe('2026-10-15');
  });

  test('a year that has not been announced is known to be unknown', () => {
    expect(knowsYear(2025)).toBe(true);
    expect(knowsYear(2026)).toBe(true);
    expect(knowsYear(2003)).toBe(false);
    expect(knowsYear(2199)).toBe(false);
    expect(unknownYear('2025-12-30', '2026-01-10')).toBeNull();
    expect(unknownYear('2198-12-30', '2199-01-10')).toBe(2198);
  });
});
