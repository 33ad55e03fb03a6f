import { veil } from './cells';
import type { Cell } from './chart';
import type { Item } from './item';
import type { Dimension, Layer, Month } from './words';

/** What one month brought by one way of asking: answers by department, and marks by question and department. */
export type MonthTally = {
  readonly answers: ReadonlyMap<string, number>;
  readonly marks: ReadonlyMap<string, ReadonlyMap<string, Cell>>;
};

/** The same as it may be shown: null is hidden. A department without answers is in neither. */
export type ShownMonth = {
  readonly answers: { readonly total: number | null; readonly cells: ReadonlyMap<string, number | null> };
  readonly marks: ReadonlyMap<
    string,
    { readonly total: Cell | null; readonly cells: ReadonlyMap<string, Cell | null> }
  >;
};

const sum = (cells: Iterable<Cell>): Cell => {
  const total = { n: 0, good: 0 };
  for (const { n, good } of cells) {
    total.n += n;
    total.good += good;
  }
  return total;
};

/** Hides small cells of a month, and what would give them away: a department hidden among the answers is hidden in every question too. */
export function showMonth({ answers, marks }: MonthTally, least: number): ShownMonth {
  const whole = veil(answers, least);
  const shownMarks = [...marks].map(([code, cells]) => {
    const counts = new Map([...cells].map(([department, { n }]) => [department, n]));
    const { hidden, isTotalHidden } = veil(counts, least, whole.hidden);
    return [
      code,
      {
        total: whole.isTotalHidden || isTotalHidden ? null : sum(cells.values()),
        cells: new Map(
          [...cells].map(([department, cell]) => [department, hidden.has(department) ? null : cell]),
        ),
      },
    ] as const;
  });
  const all = [...answers.values()].reduce((total, n) => total + n, 0);
  return {
    answers: {
      total: whole.isTotalHidden ? null : all,
      cells: new Map(
        [...answers].map(([department, n]) => [department, whole.hidden.has(department) ? null : n]),
      ),
    },
    marks: new Map(shownMarks),
  };
}

/** One department's months of a question, oldest first (`null`: the whole unit's); hidden months are left out, so that sums of months tell nothing more. */
export function monthsOf(
  shown: ReadonlyMap<Month, ShownMonth>,
  code: string,
  department: string | null,
): (Cell & { readonly month: Month })[] {
  return [...shown]
    .flatMap(([month, { marks }]) => {
      const of = marks.get(code);
      const cell = department === null ? of?.total : of?.cells.get(department);
      return cell && cell.n > 0 ? [{ month, ...cell }] : [];
    })
    .sort((one, other) => (one.month < other.month ? -1 : 1));
}

/** Questions of a layer or about a dimension, summed from what is shown of each question, and so telling nothing more. */
export function sumOf(
  cells: ReadonlyMap<string, Cell | null>,
  items: readonly Item[],
  by: { readonly layer?: Layer; readonly dimension?: Dimension },
): Cell | null {
  const found = items
    .filter(
      ({ layer, dimension }) => (by.layer ?? layer) === layer && (by.dimension ?? dimension) === dimension,
    )
    .flatMap(({ code }) => cells.get(code) ?? []);
  return found.length === 0 ? null : sum(found);
}

/** Several months of one question as one figure, from those that are shown. */
export const sumMonths = (months: readonly Cell[]): Cell | null => (months.length === 0 ? null : sum(months));
