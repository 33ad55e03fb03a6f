// The package is CommonJS that Node can't take names from.
import calendar from 'chinese-days';

/** Whether people work on this day (`YYYY-MM-DD`): weekends and public holidays are off, make-up workdays (调休) are on. */
export const isWorkingDay = (isoDate: string): boolean => calendar.isWorkday(isoDate);

/**
 * Whether the calendar of this year is known. The State Council announces a year's holidays late in the year before;
 * until then only weekends are known and a date that is reckoned through that year is provisional.
 */
export function knowsYear(year: number): boolean {
  const autumn = calendar.getHolidaysInRange(`${year}-10-01`, `${year}-10-07`, false);
  return autumn.includes(`${year}-10-01`);
}

/** The first year from one day to another (`YYYY-MM-DD`) whose calendar is not known; null where all are. */
export function unknownYear(from: string, to: string): number | null {
  for (let year = yearOf(from); year <= yearOf(to); year += 1) if (!knowsYear(year)) return year;
  return null;
}

const yearOf = (isoDate: string): number => Number(isoDate.slice(0, 4));
