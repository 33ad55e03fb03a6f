import { describe, expect, test } from 'vitest';
import { dueDays, isOver, lateness, rateBy, workingDaysBetween } from '#app/domain/proposal/clocks';
import { addDays, addWorkingDays, dayInShanghai } from '#app/domain/statute/deadlines';
import { proposalRulesOf } from '#app/domain/statute/proposals';
import { sh2017 } from '#app/domain/statute/sh-2017';
import { isWorkingDay, knowsYear, unknownYear } from '#server/platform/working-days';
import { lastWorkingDay } from './filter-proposals';

const rules = proposalRulesOf(sh2017);

/** The State Council's notices: weekends that are worked (调休) and weekdays that are off, month-day. */
const notices: Readonly<Record<string, { readonly worked: string; readonly off: string }>> = {
  2019: {
    worked: '02-02 02-03 04-28 05-05 09-29 10-12',
    off: '01-01 02-04 02-05 02-06 02-07 02-08 04-05 05-01 05-02 05-03 06-07 09-13 10-01 10-02 10-03 10-04 10-07',
  },
  2020: {
    worked: '01-19 04-26 05-09 06-28 09-27 10-10',
    off: '01-01 01-24 01-27 01-28 01-29 01-30 01-31 04-06 05-01 05-04 05-05 06-25 06-26 10-01 10-02 10-05 10-06 10-07 10-08',
  },
  2021: {
    worked: '02-07 02-20 04-25 05-08 09-18 09-26 10-09',
    off: '01-01 02-11 02-12 02-15 02-16 02-17 04-05 05-03 05-04 05-05 06-14 09-20 09-21 10-01 10-04 10-05 10-06 10-07',
  },
  2022: {
    worked: '01-29 01-30 04-02 04-24 05-07 10-08 10-09',
    off: '01-03 01-31 02-01 02-02 02-03 02-04 04-04 04-05 05-02 05-03 05-04 06-03 09-12 10-03 10-04 10-05 10-06 10-07',
  },
  2023: {
    worked: '01-28 01-29 04-23 05-06 06-25 10-07 10-08',
    off: '01-02 01-23 01-24 01-25 01-26 01-27 04-05 05-01 05-02 05-03 06-22 06-23 09-29 10-02 10-03 10-04 10-05 10-06',
  },
  2024: {
    worked: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
    off: '01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07',
  },
  2025: {
    worked: '01-26 02-08 04-27 09-28 10-11',
    off: '01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08',
  },
  2026: {
    worked: '01-04 02-14 02-28 05-09 09-20 10-10',
    off: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07',
  },
};

describe('the calendar of working days', () => {
  test.each(Object.entries(notices))(
    'knows every make-up day and every day off of %s, and no other',
    (year, { worked, off }) => {
      const days = Array.from({ length: 366 }, (_, at) => addDays(`${year}-01-01`, at)).filter((day) =>
        day.startsWith(year),
      );
      const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
      const exceptions = days
        .filter((day) => isWorkingDay(day) === isWeekend(day))
        .map((day) => day.slice(5));
      expect(exceptions).toEqual([...worked.split(' '), ...off.split(' ')].sort());
    },
  );

  test('a year that is not announced yet is said, and reckoned with its weekends only', () => {
    expect(unknownYear('2026-12-01', '2027-02-01')).toBe(knowsYear(2027) ? null : 2027);
    expect(isWorkingDay('2027-11-20')).toBe(false);
    expect(isWorkingDay('2027-11-19')).toBe(true);
  });
});

describe('the clocks of a proposal', () => {
  test('thirty working days step over the Spring Festival and count its make-up days', () => {
    // 2026-02-02 (Monday): twelve days until the holiday with 02-14 worked, off until 02-23, 02-28 worked.
    const { replyBy } = dueDays(rules, new Date('2026-02-02T02:00:00Z'), 1, isWorkingDay);
    expect(workingDaysBetween('2026-02-02', replyBy, isWorkingDay)).toBe(30);
    expect(replyBy).toBe('2026-03-20');
  });

  test('later rounds are shorter, and nobody is due to talk after the reply', () => {
    const first = dueDays(rules, new Date('2026-11-02T02:00:00Z'), 1, isWorkingDay);
    const second = dueDays(rules, new Date('2026-11-02T02:00:00Z'), 2, isWorkingDay);
    expect(first).toEqual({ contactBy: '2026-11-23', replyBy: '2026-12-14' });
    expect(second).toEqual({ contactBy: '2026-11-23', replyBy: '2026-11-23' });
  });

  test('the day is the one in Shanghai: a minute before midnight and a minute after are two', () => {
    const before = new Date('2026-09-30T15:59:00Z');
    const after = new Date('2026-09-30T16:01:00Z');
    expect([dayInShanghai(before), dayInShanghai(after)]).toEqual(['2026-09-30', '2026-10-01']);
    // 1 to 7 October are off, 8 and 9 are worked, the tenth is a make-up Saturday.
    expect(rateBy({ ...rules, ratingDays: 3 }, before, isWorkingDay)).toBe('2026-10-10');
    expect(rateBy({ ...rules, ratingDays: 3 }, after, isWorkingDay)).toBe('2026-10-10');
    expect(rateBy({ ...rules, ratingDays: 1 }, new Date('2026-09-29T16:01:00Z'), isWorkingDay)).toBe(
      '2026-10-08',
    );
  });

  test('the due day itself still counts; over the holidays nothing gets more overdue', () => {
    expect(lateness('2026-09-30', '2026-09-29', isWorkingDay)).toEqual({ kind: 'left', workingDays: 1 });
    expect(lateness('2026-09-30', '2026-09-30', isWorkingDay)).toEqual({ kind: 'today' });
    for (const rest of ['2026-10-01', '2026-10-03', '2026-10-07'])
      expect(lateness('2026-09-30', rest, isWorkingDay)).toEqual({ kind: 'resting' });
    // A step planned for a Saturday: the day itself counts, Sunday is no working day, with Monday it is overdue.
    expect(lateness('2026-11-07', '2026-11-07', isWorkingDay)).toEqual({ kind: 'today' });
    expect(lateness('2026-11-07', '2026-11-08', isWorkingDay)).toEqual({ kind: 'resting' });
    expect(lateness('2026-11-07', '2026-11-09', isWorkingDay)).toEqual({ kind: 'overdue', workingDays: 1 });
    expect(lateness('2026-09-30', '2026-10-08', isWorkingDay)).toEqual({ kind: 'overdue', workingDays: 1 });
    expect(lateness('2026-09-30', '2026-10-10', isWorkingDay)).toEqual({ kind: 'overdue', workingDays: 3 });
  });

  test('a right ends with its day, whatever comes after it', () => {
    expect(isOver('2026-09-30', '2026-09-30')).toBe(false);
    for (const after of ['2026-10-01', '2026-10-07', '2026-10-08'])
      expect(isOver('2026-09-30', after)).toBe(true);
  });

  test('a reply is overdue in lists exactly when its own page says so', () => {
    for (let day = '2026-09-28'; day < '2026-10-15'; day = addDays(day, 1)) {
      const last = lastWorkingDay(new Date(`${day}T04:00:00Z`));
      expect('2026-09-30' < last, day).toBe(lateness('2026-09-30', day, isWorkingDay).kind === 'overdue');
    }
  });

  test('counting forth and back agrees for every day of nine years', () => {
    for (let day = '2019-01-01'; day < '2027-12-01'; day = addDays(day, 17))
      for (const days of [1, 5, 15, 30])
        expect(workingDaysBetween(day, addWorkingDays(day, days, isWorkingDay), isWorkingDay)).toBe(days);
  });
});
