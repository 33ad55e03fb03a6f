import { type Category, categories, type ResultCode, resultCodes, type Satisfaction } from './words';

/** What was counted of a year's proposals in one category. */
export type CategoryCount = {
  readonly year: number;
  readonly category: Category;
  readonly received: number;
  readonly filed: number;
  readonly suggestions: number;
  readonly declined: number;
  readonly waiting: number;
  readonly merged: number;
  readonly promoted: number;
  readonly again: number;
  readonly closed: number;
  readonly codes: Readonly<Record<ResultCode, number>>;
};

/** Of one department: `due` are replies that were given or whose day is past, `onTime` those given by that day. */
export type UnitCount = {
  readonly year: number;
  readonly unit: string;
  readonly proposals: number;
  readonly due: number;
  readonly onTime: number;
};

/** Latest ratings of the result of a department's replies; silence is counted for itself and never as satisfied. */
export type RatingCount = {
  readonly year: number;
  readonly unit: string;
  readonly results: Readonly<Record<Satisfaction, number>>;
  readonly silent: number;
};

/** Part of a whole, kept as two numbers: how many of how many. */
export type Share = { readonly count: number; readonly of: number };

export type YearFigures = {
  readonly received: number;
  /** Filed as proposals, merged and promoted ones among them, of what was decided. */
  readonly filed: Share;
  readonly suggestions: number;
  readonly declined: number;
  readonly waiting: number;
  readonly merged: number;
  readonly promoted: number;
  readonly again: number;
  readonly closed: number;
  readonly onTime: Share;
  /** Satisfied and mostly satisfied, of those who rated. */
  readonly satisfied: Share;
  readonly results: Readonly<Record<Satisfaction, number>>;
  readonly silent: number;
  readonly codes: Readonly<Record<ResultCode, number>>;
};

export type UnitFigures = {
  readonly unit: string;
  readonly proposals: number;
  readonly before: number;
  readonly onTime: Share;
  readonly satisfied: Share;
};

export type CategoryFigures = {
  readonly category: Category;
  readonly received: number;
  readonly before: number;
  readonly filed: Share;
};

export type Statistics = {
  readonly year: number;
  readonly now: YearFigures;
  readonly before: YearFigures;
  readonly categories: readonly CategoryFigures[];
  readonly units: readonly UnitFigures[];
};

type Counts = {
  readonly categories: readonly CategoryCount[];
  readonly units: readonly UnitCount[];
  readonly ratings: readonly RatingCount[];
};

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

/** How many in a thousand, rounded half up by whole numbers; null of nothing. */
export const perMille = ({ count, of }: Share): number | null =>
  of === 0 ? null : Math.floor((count * 2000 + of) / (2 * of));

const filedOf = (rows: readonly CategoryCount[]): Share => ({
  count: sum(rows, (row) => row.filed),
  of: sum(rows, (row) => row.received - row.waiting),
});

const onTimeOf = (rows: readonly UnitCount[]): Share => ({
  count: sum(rows, (row) => row.onTime),
  of: sum(rows, (row) => row.due),
});

function satisfiedOf(rows: readonly RatingCount[]): Share {
  const good = sum(rows, ({ results }) => results.satisfied + results.mostly);
  return { count: good, of: good + sum(rows, ({ results }) => results.dissatisfied) };
}

function figuresOf(counts: Counts): YearFigures {
  const { categories: rows, units, ratings } = counts;
  const results = (of: Satisfaction) => sum(ratings, (row) => row.results[of]);
  return {
    received: sum(rows, (row) => row.received),
    filed: filedOf(rows),
    suggestions: sum(rows, (row) => row.suggestions),
    declined: sum(rows, (row) => row.declined),
    waiting: sum(rows, (row) => row.waiting),
    merged: sum(rows, (row) => row.merged),
    promoted: sum(rows, (row) => row.promoted),
    again: sum(rows, (row) => row.again),
    closed: sum(rows, (row) => row.closed),
    onTime: onTimeOf(units),
    satisfied: satisfiedOf(ratings),
    results: {
      satisfied: results('satisfied'),
      mostly: results('mostly'),
      dissatisfied: results('dissatisfied'),
    },
    silent: sum(ratings, (row) => row.silent),
    codes: Object.fromEntries(
      resultCodes.map((code) => [code, sum(rows, (row) => row.codes[code])]),
    ) as Record<ResultCode, number>,
  };
}

/** The statistics of one year beside the year before it. */
export function statisticsOf(year: number, counts: Counts): Statistics {
  const of = (which: number): Counts => ({
    categories: counts.categories.filter((row) => row.year === which),
    units: counts.units.filter((row) => row.year === which),
    ratings: counts.ratings.filter((row) => row.year === which),
  });
  const [now, before] = [of(year), of(year - 1)];
  const units = [...new Set([...now.units, ...before.units].map((row) => row.unit))];
  return {
    year,
    now: figuresOf(now),
    before: figuresOf(before),
    categories: categories.map((category) => {
      const rows = now.categories.filter((row) => row.category === category);
      return {
        category,
        received: sum(rows, (row) => row.received),
        before: sum(
          before.categories.filter((row) => row.category === category),
          (row) => row.received,
        ),
        filed: filedOf(rows),
      };
    }),
    units: units
      .map((unit) => ({
        unit,
        proposals: sum(
          now.units.filter((row) => row.unit === unit),
          (row) => row.proposals,
        ),
        before: sum(
          before.units.filter((row) => row.unit === unit),
          (row) => row.proposals,
        ),
        onTime: onTimeOf(now.units.filter((row) => row.unit === unit)),
        satisfied: satisfiedOf(now.ratings.filter((row) => row.unit === unit)),
      }))
      .sort((one, other) => other.proposals - one.proposals || one.unit.localeCompare(other.unit, 'zh')),
  };
}
