import { scaleBand, scaleLinear } from 'd3-scale';
import { perMille, type Share, type Statistics } from '#app/domain/proposal/statistics';
import { satisfactions } from '#app/domain/proposal/words';

/** Places in a drawing 400 units wide; heights follow the number of rows. */
export const drawingWidth = 400;
const rowHeight = 46;
const left = 0;
/** Room at the right for the figure that ends each bar. */
const right = 64;

export type Bar = { readonly y: number; readonly height: number; readonly width: number };
export type PairRow = {
  readonly key: string;
  /** Where the row's name stands. */
  readonly y: number;
  readonly now: Bar & { readonly value: number };
  readonly before: Bar & { readonly value: number };
};
export type PairDrawing = { readonly height: number; readonly rows: readonly PairRow[] };

type Pair = { readonly key: string; readonly now: number; readonly before: number };

/** Two bars a row, this year's over last year's, on one scale from nothing. */
function drawPairs(pairs: readonly Pair[]): PairDrawing {
  const height = Math.max(pairs.length, 1) * rowHeight;
  const most = Math.max(1, ...pairs.flatMap(({ now, before }) => [now, before]));
  const x = scaleLinear([0, most], [left, drawingWidth - right]);
  const y = scaleBand(
    pairs.map(({ key }) => key),
    [0, height],
  );
  const bar = (top: number, value: number) => ({ y: top, height: 11, width: Math.round(x(value)), value });
  return {
    height,
    rows: pairs.map(({ key, now, before }) => {
      const top = y(key) ?? 0;
      return { key, y: top + 14, now: bar(top + 19, now), before: bar(top + 32, before) };
    }),
  };
}

export type ShareRow = {
  readonly key: string;
  readonly y: number;
  readonly bar: Bar;
  readonly full: number;
  readonly share: Share;
};
export type ShareDrawing = { readonly height: number; readonly rows: readonly ShareRow[] };

/** One bar a row within the frame of the whole; rows without anything counted have no bar. */
function drawShares(shares: readonly { readonly key: string; readonly share: Share }[]): ShareDrawing {
  const height = Math.max(shares.length, 1) * (rowHeight - 10);
  const full = drawingWidth - right;
  const x = scaleLinear([0, 1000], [left, full]);
  const y = scaleBand(
    shares.map(({ key }) => key),
    [0, height],
  );
  return {
    height,
    rows: shares.map(({ key, share }) => {
      const top = y(key) ?? 0;
      const bar = { y: top + 19, height: 12, width: Math.round(x(perMille(share) ?? 0)) };
      return { key, y: top + 14, bar, full, share };
    }),
  };
}

export type StackPart = {
  readonly key: (typeof satisfactions)[number];
  readonly x: number;
  readonly width: number;
  readonly value: number;
};
export type StackDrawing = {
  readonly height: number;
  readonly rows: readonly {
    readonly key: 'now' | 'before';
    readonly y: number;
    readonly top: number;
    readonly parts: readonly StackPart[];
  }[];
};

/** Satisfied, mostly, dissatisfied end to end, this year's row over last year's, each row to its own whole. */
function drawStack({ now, before }: Statistics): StackDrawing {
  const rows = [
    { key: 'now' as const, results: now.results },
    { key: 'before' as const, results: before.results },
  ];
  return {
    height: rows.length * rowHeight,
    rows: rows.map(({ key, results }, at) => {
      const total = satisfactions.reduce((sum, one) => sum + results[one], 0);
      const x = scaleLinear([0, Math.max(total, 1)], [0, drawingWidth]);
      let from = 0;
      const parts = satisfactions.map((one) => {
        const [start, end] = [Math.round(x(from)), Math.round(x(from + results[one]))];
        from += results[one];
        return { key: one, x: start, width: end - start, value: results[one] };
      });
      return { key, y: at * rowHeight + 14, top: at * rowHeight + 19, parts };
    }),
  };
}

const mostUnits = 12;

/** The drawings of a page of statistics, reckoned on the server so that a browser needs no library and no script. */
export const drawStatistics = (statistics: Statistics) => ({
  categories: drawPairs(
    statistics.categories.map(({ category, received, before }) => ({ key: category, now: received, before })),
  ),
  units: drawShares(
    statistics.units
      .filter(({ onTime }) => onTime.of > 0)
      .slice(0, mostUnits)
      .map(({ unit, onTime }) => ({ key: unit, share: onTime })),
  ),
  satisfaction: drawStack(statistics),
});
