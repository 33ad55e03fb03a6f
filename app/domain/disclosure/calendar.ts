import { addDays, type Day } from '../statute/deadlines';
import type { Frequency } from './words';

/** One period of a duty: its name (2026, 2026H1, 2026Q3, 2026-09, once), its days, and the day by which it is to be published. */
export type Period = { readonly name: string; readonly from: Day; readonly to: Day; readonly dueOn: Day };

export type Term = {
  readonly frequency: Frequency;
  readonly dueDays: number;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
};

/** What became of a period: on the board in time or late, on its way, missing, to come soon, or not over yet. */
export const dutyStates = ['published', 'publishedLate', 'underway', 'missing', 'due', 'running'] as const;
export type DutyState = (typeof dutyStates)[number];

const monthsOf = { monthly: 1, quarterly: 3, halfYearly: 6, yearly: 12 } as const;
const two = (figure: number) => String(figure).padStart(2, '0');

/** The periods of a frequency that begin in a year, in their order; none for what happens at any time or once. */
export function periodsOfYear(frequency: Frequency, year: number): Omit<Period, 'dueOn'>[] {
  if (frequency === 'once' || frequency === 'atAnyTime') return [];
  const months = monthsOf[frequency];
  return Array.from({ length: 12 / months }, (_, at) => {
    const first = at * months + 1;
    const after = first + months > 12 ? `${year + 1}-01-01` : `${year}-${two(first + months)}-01`;
    const name = {
      monthly: `${year}-${two(first)}`,
      quarterly: `${year}Q${at + 1}`,
      halfYearly: `${year}H${at + 1}`,
    };
    return {
      name: frequency === 'yearly' ? String(year) : name[frequency],
      from: `${year}-${two(first)}-01`,
      to: addDays(after, -1),
    };
  });
}

/** The periods of a duty whose day falls between two days, both included: those that overlap the time for which the duty holds. */
export function periodsDue(term: Term, from: Day, to: Day): Period[] {
  const { frequency, dueDays, startsOn, endsOn } = term;
  if (frequency === 'atAnyTime') return [];
  const within = (period: Period) => period.dueOn >= from && period.dueOn <= to;
  if (frequency === 'once')
    return [{ name: 'once', from: startsOn, to: startsOn, dueOn: addDays(startsOn, dueDays) }].filter(within);
  // A period's day may be more than a year after it began.
  const first = Number(addDays(from, -dueDays).slice(0, 4)) - 1;
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, at) => first + at);
  return years
    .flatMap((year) => periodsOfYear(frequency, year))
    .filter((period) => period.to >= startsOn && (endsOn === null || period.from <= endsOn))
    .map((period) => ({ ...period, dueOn: addDays(period.to, dueDays) }))
    .filter(within);
}

/** Where a period of a duty stands today; nothing of it is ever stored. */
export function dutyStateOf(
  period: Period,
  item: { readonly publishedOn: Day | null } | undefined,
  today: Day,
): DutyState {
  if (item?.publishedOn) return item.publishedOn <= period.dueOn ? 'published' : 'publishedLate';
  if (today > period.dueOn) return 'missing';
  if (item) return 'underway';
  return today > period.to ? 'due' : 'running';
}

/** Whether a name can be a period of this frequency; what happens at any time has none. */
export function isPeriodOf(frequency: Frequency, name: string): boolean {
  if (frequency === 'atAnyTime') return false;
  if (frequency === 'once') return name === 'once';
  const year = Number(/^(20\d{2})/.exec(name)?.[1]);
  return year > 0 && periodsOfYear(frequency, year).some((period) => period.name === name);
}
