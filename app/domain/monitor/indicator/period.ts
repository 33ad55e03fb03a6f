/** A month as one number, year * 100 + month: 202603. So it is kept with the rows of datasets too. */
export type Month = number;

/** What a ranking is about: one month ("2026-03") or one quarter ("2026-Q1"). */
export type Period = {
  readonly key: string;
  readonly kind: 'month' | 'quarter';
  readonly months: readonly Month[];
};

export const isMonth = (value: number): value is Month =>
  Number.isInteger(value) && value >= 200_001 && value <= 209_912 && value % 100 >= 1 && value % 100 <= 12;

/** The month so many months later, or earlier. */
export function monthAfter(month: Month, count: number): Month {
  const at = Math.floor(month / 100) * 12 + (month % 100) - 1 + count;
  return Math.floor(at / 12) * 100 + (at % 12) + 1;
}

/** "2026-03", as months are written and sorted. */
export const writeMonth = (month: Month): string =>
  `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`;

/** The month of a day ("2026-03-05"). */
export const monthOf = (day: string): Month => Number(day.slice(0, 4)) * 100 + Number(day.slice(5, 7));

/** The period of a key; null for what is none. */
export function readPeriod(key: string): Period | null {
  const found = /^(20\d\d)-(?:(\d\d)|Q([1-4]))$/.exec(key);
  if (!found) return null;
  const year = Number(found[1]) * 100;
  if (found[3]) {
    const first = year + Number(found[3]) * 3 - 2;
    return { key, kind: 'quarter', months: [first, first + 1, first + 2] };
  }
  const month = year + Number(found[2]);
  return isMonth(month) ? { key, kind: 'month', months: [month] } : null;
}

/** The period so many periods earlier, of the same kind. */
export function periodBefore(period: Period, count = 1): Period {
  const first = monthAfter(period.months[0]!, -count * period.months.length);
  const key =
    period.kind === 'month'
      ? writeMonth(first)
      : `${Math.floor(first / 100)}-Q${Math.ceil((first % 100) / 3)}`;
  return readPeriod(key) as Period;
}

/** Every month and every whole quarter that the months at hand allow, newest first, months before quarters. */
export function periodsOf(months: readonly Month[]): Period[] {
  const held = new Set(months);
  const keys = [...held].sort((a, b) => b - a).map(writeMonth);
  const quarters = [...held]
    .filter((month) => (month % 100) % 3 === 0)
    .map((month) => `${Math.floor(month / 100)}-Q${(month % 100) / 3}`);
  return [...keys, ...quarters.sort().reverse()]
    .map(readPeriod)
    .filter((period): period is Period => period?.months.every((month) => held.has(month)) ?? false);
}
