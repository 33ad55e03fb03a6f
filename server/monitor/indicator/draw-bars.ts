import { scaleBand, scaleLinear } from 'd3-scale';
import { type Rational, roughly } from '#app/domain/monitor/indicator/rational';

export type BarDrawing = {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly {
    readonly key: string;
    readonly y: number;
    readonly now: { readonly y: number; readonly width: number };
    readonly before: { readonly y: number; readonly width: number };
  }[];
};

const width = 400;
const rowHeight = 48;
const room = 92;

/** One row for each line of a ranking: its bar of the period over a thinner one of the period before, on a paper of 400 units. Below zero there is no bar. */
export function drawBars(
  lines: readonly { readonly key: string; readonly now: Rational | null; readonly before: Rational | null }[],
): BarDrawing {
  const sizeOf = (value: Rational | null) => Math.max(0, value ? roughly(value) : 0);
  const most = Math.max(
    ...lines.flatMap(({ now, before }) => [sizeOf(now), sizeOf(before)]),
    Number.MIN_VALUE,
  );
  const height = Math.max(lines.length, 1) * rowHeight;
  const x = scaleLinear([0, most], [0, width - room]);
  const y = scaleBand(
    lines.map(({ key }) => key),
    [0, height],
  );
  return {
    width,
    height,
    rows: lines.map(({ key, now, before }) => {
      const top = y(key) ?? 0;
      return {
        key,
        y: top + 14,
        now: { y: top + 19, width: Math.round(x(sizeOf(now))) },
        before: { y: top + 34, width: Math.round(x(sizeOf(before))) },
      };
    }),
  };
}
