import { describe, expect, it } from 'vitest';
import {
  addDays,
  addWorkingDays,
  dayInShanghai,
  earliestOpening,
  keepPublicUntil,
  latestEmployerPapers,
  latestPapers,
  latestStaffNotice,
  papersInTime,
  preReviewWindow,
  publishBy,
  reportUpBy,
} from './deadlines';
import { profile } from './profiles';

const shanghai = profile('SH_2017');
/** Early October 2026: a week's holiday, and Saturday the 10th is worked to make up for it. */
const holidays = new Set(['01', '02', '05', '06', '07'].map((day) => `2026-10-${day}`));
const isWorkingDay = (day: string) => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return day === '2026-10-10' || (weekday !== 0 && weekday !== 6 && !holidays.has(day));
};

describe('the clock of the papers', () => {
  it('lets a session open seven days after the papers went out, not before', () => {
    expect(earliestOpening(shanghai, '2026-02-25')).toBe('2026-03-04');
    expect(papersInTime(shanghai, '2026-02-25', '2026-03-04')).toBe(true);
    expect(papersInTime(shanghai, '2026-02-25', '2026-03-03')).toBe(false);
    expect(latestPapers(shanghai, '2026-03-04')).toBe('2026-02-25');
  });

  it('crosses leap days and years', () => {
    expect(earliestOpening(shanghai, '2028-02-25')).toBe('2028-03-03');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('is apart from the clocks of the employer and of all staff', () => {
    expect(latestEmployerPapers(shanghai, '2026-03-08')).toBe('2026-03-01');
    expect(latestStaffNotice(shanghai, '2026-03-08')).toBe('2026-03-01');
  });
});

describe('after the closing', () => {
  it('counts working days for the report: holidays out, make-up Saturdays in', () => {
    expect(reportUpBy(shanghai, '2026-09-30', isWorkingDay)).toBe('2026-10-15');
    expect(addWorkingDays('2026-09-30', 1, isWorkingDay)).toBe('2026-10-08');
    expect(addWorkingDays('2026-09-30', 3, isWorkingDay)).toBe('2026-10-10');
  });

  it('publishes within three days and keeps it up for fifteen', () => {
    expect(publishBy(shanghai, '2026-09-30')).toBe('2026-10-03');
    expect(keepPublicUntil(shanghai, '2026-10-03')).toBe('2026-10-18');
  });

  it('asks for no pre-review unless the profile does', () => {
    expect(preReviewWindow(shanghai, '2026-03-20')).toBeNull();
    const leling = {
      ...shanghai,
      after: {
        ...shanghai.after,
        preReviewDays: { ...shanghai.after.preReviewDays, value: { least: 7, most: 10 } },
      },
    };
    expect(preReviewWindow(leling, '2026-03-20')).toEqual({ from: '2026-03-10', until: '2026-03-13' });
  });

  it('counts calendar days where the profile says so', () => {
    const calendar = {
      ...shanghai,
      after: {
        ...shanghai.after,
        reportUp: { ...shanghai.after.reportUp, value: { days: 7, workingDays: false } },
      },
    };
    expect(reportUpBy(calendar, '2026-09-30', isWorkingDay)).toBe('2026-10-07');
  });
});

it('takes the day from Shanghai, wherever the server stands', () => {
  expect(dayInShanghai(new Date('2026-03-01T15:59:59Z'))).toBe('2026-03-01');
  expect(dayInShanghai(new Date('2026-03-01T16:00:00Z'))).toBe('2026-03-02');
});

it.each(['', '2026-2-1', '2026-02-30', '20260201', '2026-13-01', 'tomorrow'])(
  'does not take %j for a day',
  (day) => {
    expect(() => addDays(day, 1)).toThrow(RangeError);
    expect(() => addWorkingDays(day, 1, isWorkingDay)).toThrow(RangeError);
    expect(() => papersInTime(shanghai, '2026-01-01', day)).toThrow(RangeError);
  },
);

it('gives up on a calendar without working days and on odd numbers of days', () => {
  expect(() => addWorkingDays('2026-01-01', 7, () => false)).toThrow(RangeError);
  expect(() => addWorkingDays('2026-01-01', -1, isWorkingDay)).toThrow(RangeError);
  expect(() => addDays('2026-01-01', 1.5)).toThrow(RangeError);
  expect(addWorkingDays('2026-10-03', 0, isWorkingDay)).toBe('2026-10-03');
});
