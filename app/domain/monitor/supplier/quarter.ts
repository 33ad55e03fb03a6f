import { addDays, type Day } from '../../statute/deadlines';

/** A quarter as "2026Q3". */
export type Quarter = string;

/** How many days after its end a quarter may still be rated. */
export const rateDays = 45;

export const quarterOf = (day: Day): Quarter =>
  `${day.slice(0, 4)}Q${Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1}`;

const placeOf = (quarter: Quarter): number => Number(quarter.slice(0, 4)) * 4 + Number(quarter[5]) - 1;
const quarterAt = (place: number): Quarter => `${Math.floor(place / 4)}Q${(place % 4) + 1}`;

/** The quarter `steps` later; negative goes back. */
export const quarterAfter = (quarter: Quarter, steps: number): Quarter => quarterAt(placeOf(quarter) + steps);

export const firstDayOf = (quarter: Quarter): Day =>
  `${quarter.slice(0, 4)}-${String((Number(quarter[5]) - 1) * 3 + 1).padStart(2, '0')}-01`;

export const lastDayOf = (quarter: Quarter): Day => addDays(firstDayOf(quarterAfter(quarter, 1)), -1);

/** The last day on which a quarter is rated. */
export const rateBy = (quarter: Quarter): Day => addDays(lastDayOf(quarter), rateDays);

/** The quarters that can be rated on a day, the newest first: the one that is going on and those whose time is not over. */
export function openQuarters(day: Day): Quarter[] {
  const now = quarterOf(day);
  return [now, quarterAfter(now, -1)].filter((quarter) => rateBy(quarter) >= day);
}

/** The points that departments gave in a quarter: their sum and how many gave some. The mean is `sum / count` and is never rounded to judge. */
export type Rated = { readonly quarter: Quarter; readonly sum: number; readonly count: number };

/** Whether the mean of a quarter reaches the points that are enough; exactly those points are enough. */
export const isEnough = ({ sum, count }: Rated, pass: number): boolean => sum >= pass * count;

/** The quarters that were not enough right after one that was not enough either, in their order. */
export function lowTwice(rated: readonly Rated[], pass: number): Quarter[] {
  const low = new Set(
    rated.filter((one) => one.count > 0 && !isEnough(one, pass)).map(({ quarter }) => quarter),
  );
  return [...low].filter((quarter) => low.has(quarterAfter(quarter, -1))).sort();
}
