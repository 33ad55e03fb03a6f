import { addDays, type Day } from '../../statute/deadlines';

/** One paper with the days on which it is good; without an end it is good for ever. */
export type Licence = { readonly name: string; readonly from: Day | null; readonly to: Day | null };

/** How many days before its end a paper stands on the list of what runs out. */
export const warnDays = 60;

const good = ({ from, to }: Licence, day: Day) => (from ?? day) <= day && (to ?? day) >= day;

/** Kinds of papers of which there was one once and none is good on the day, with the last day on which one was. */
export function expiredOn(
  licences: readonly Licence[],
  day: Day,
): { readonly name: string; readonly on: Day }[] {
  return [...new Set(licences.map(({ name }) => name))].flatMap((name) => {
    const all = licences.filter((one) => one.name === name);
    if (all.some((one) => good(one, day))) return [];
    const ends = all.flatMap(({ to }) => (to !== null && to < day ? [to] : [])).sort();
    const on = ends.at(-1);
    return on === undefined ? [] : [{ name, on }];
  });
}

/** Kinds of papers that are good on the day and will not be any more within `warnDays`. */
export function expiringFrom(
  licences: readonly Licence[],
  day: Day,
): { readonly name: string; readonly on: Day }[] {
  const horizon = addDays(day, warnDays);
  const gone = new Set(expiredOn(licences, day).map(({ name }) => name));
  return expiredOn(licences, addDays(horizon, 1)).filter(({ name }) => !gone.has(name));
}
