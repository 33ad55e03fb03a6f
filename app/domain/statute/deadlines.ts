import type { Profile } from './profile';
import { assertCount } from './share';

/** A calendar day in Shanghai, `YYYY-MM-DD`. */
export type Day = string;
/** The calendar of working days, make-up workdays included; kept outside the law because it changes every year. */
export type IsWorkingDay = (day: Day) => boolean;

const dayMs = 86_400_000;
const shanghaiMs = 8 * 3_600_000;

/** Midnight UTC of a day; throws RangeError for anything that is not a real `YYYY-MM-DD`. */
function parseDay(day: Day): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms) || writeDay(ms) !== day) throw new RangeError(`not a day: ${day}`);
  return ms;
}

const writeDay = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** The day it is in Shanghai at this instant (UTC+8, no summer time). */
export const dayInShanghai = (instant: Date): Day => writeDay(instant.getTime() + shanghaiMs);

/** `days` calendar days later; negative counts backwards. */
export function addDays(day: Day, days: number): Day {
  assertCount(Math.abs(days), 'days');
  return writeDay(parseDay(day) + days * dayMs);
}

/** The `days`th working day after `day`; the day itself doesn't count. Zero days is the day itself. */
export function addWorkingDays(day: Day, days: number, isWorkingDay: IsWorkingDay): Day {
  assertCount(days, 'days');
  let current = day;
  parseDay(day);
  for (let left = days, steps = 0; left > 0; steps += 1) {
    if (steps > 60 * (days + 1)) throw new RangeError('the calendar knows no working day');
    current = addDays(current, 1);
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
}

/** The first day a session may open whose papers went out on `papersOut`: papers on day D allow D+7. */
export const earliestOpening = (profile: Profile, papersOut: Day): Day =>
  addDays(papersOut, profile.papers.representativesDays.value);

/** The last day the representatives' papers can go out for an opening on `opening`. */
export const latestPapers = (profile: Profile, opening: Day): Day =>
  addDays(opening, -profile.papers.representativesDays.value);

/** Whether the representatives have had their papers long enough on the day of the opening. */
export const papersInTime = (profile: Profile, papersOut: Day, opening: Day): boolean => {
  parseDay(opening);
  return earliestOpening(profile, papersOut) <= opening;
};

/** The last day for the employer to hand its papers to the union: a separate clock. */
export const latestEmployerPapers = (profile: Profile, opening: Day): Day =>
  addDays(opening, -profile.papers.employerToUnionDays.value);

/** The last day to tell all staff of the agenda. */
export const latestStaffNotice = (profile: Profile, opening: Day): Day =>
  addDays(opening, -profile.papers.staffNoticeDays.value);

/** The window for asking the superior union's pre-review, or null where the profile wants none. */
export function preReviewWindow(
  profile: Profile,
  opening: Day,
): { readonly from: Day; readonly until: Day } | null {
  const days = profile.after.preReviewDays.value;
  return days ? { from: addDays(opening, -days.most), until: addDays(opening, -days.least) } : null;
}

/** The last day to publish the resolutions to all staff. */
export const publishBy = (profile: Profile, closed: Day): Day =>
  addDays(closed, profile.after.publishDays.value);

/** The first day on which what was published may be taken down again. */
export const keepPublicUntil = (profile: Profile, published: Day): Day =>
  addDays(published, profile.after.keepPublicDays.value);

/** The last day for the report to the superior union, counted from the closing. */
export function reportUpBy(profile: Profile, closed: Day, isWorkingDay: IsWorkingDay): Day {
  const { days, workingDays } = profile.after.reportUp.value;
  return workingDays ? addWorkingDays(closed, days, isWorkingDay) : addDays(closed, days);
}
