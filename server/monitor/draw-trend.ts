import { scaleLinear, scalePoint } from 'd3-scale';

/** One period of a line: its value and, in a control chart, its centre and its lower and upper limits; null where nothing is shown. */
export type TrendPoint = {
  readonly label: string;
  readonly value: number | null;
  readonly centre?: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  /** Beyond a limit or in a run: drawn with another shape. */
  readonly isOut?: boolean;
};

type TrendDrawing = {
  readonly width: number;
  readonly height: number;
  readonly line: string;
  readonly centre: string;
  readonly low: string;
  readonly high: string;
  readonly dots: readonly {
    readonly label: string;
    readonly value: number;
    readonly x: number;
    readonly y: number;
    readonly isOut: boolean;
  }[];
  /** Periods named under the paper, thinned out so that they never touch. */
  readonly names: readonly { readonly label: string; readonly x: number }[];
  readonly rules: readonly { readonly value: number; readonly y: number }[];
};

const width = 400;
const height = 190;
const frame = { left: 44, right: 12, top: 12, bottom: 26 } as const;
const mostNames = 6;

/**
 * Places a line with its limits on a paper of 400 by 190 units, reckoned on the server so that a browser needs no library and no script.
 * `domain` fixes the scale, for instance [0, 1000] for shares per mille; otherwise what is shown sets it.
 */
export function drawTrend(points: readonly TrendPoint[], domain?: readonly [number, number]): TrendDrawing {
  const given = points
    .flatMap(({ value, centre, low, high }) => [value, centre, low, high])
    .filter((one) => one !== null && one !== undefined);
  const x = scalePoint(
    points.map((_, at) => at),
    [frame.left, width - frame.right],
  ).padding(0.3);
  const y = scaleLinear(domain ?? [Math.min(0, ...given), Math.max(1, ...given)], [
    height - frame.bottom,
    frame.top,
  ]);
  if (!domain) y.nice(4);
  const place = (value: number) => Math.round(y(value) * 10) / 10;
  const across = (at: number) => Math.round((x(at) ?? 0) * 10) / 10;
  const step = x.step() / 2;

  const line = through(points.map(({ value }, at) => (value === null ? null : [across(at), place(value)])));
  const level = (of: (point: TrendPoint) => number | null | undefined) =>
    points
      .map((point, at) => {
        const value = of(point);
        if (value === null || value === undefined) return '';
        const [from, to] = [across(at) - step, across(at) + step].map((one) => Math.round(one * 10) / 10);
        return `M${from} ${place(value)}H${to}`;
      })
      .join('');
  const every = Math.max(1, Math.ceil(points.length / mostNames));
  return {
    width,
    height,
    line,
    centre: level(({ centre }) => centre),
    low: level(({ low }) => low),
    high: level(({ high }) => high),
    dots: points.flatMap(({ label, value, isOut = false }, at) =>
      value === null ? [] : [{ label, value, x: across(at), y: place(value), isOut }],
    ),
    // Counted from the end: the newest period is always named.
    names: points.flatMap(({ label }, at) =>
      (points.length - 1 - at) % every === 0 ? [{ label, x: across(at) }] : [],
    ),
    rules: y.ticks(4).map((value) => ({ value, y: place(value) })),
  };
}

/** A line through the places there are; a gap stays a gap. */
function through(places: readonly (readonly number[] | null)[]): string {
  let isOpen = false;
  return places
    .map((place) => {
      const verb = isOpen ? 'L' : 'M';
      isOpen = place !== null;
      return place === null ? '' : `${verb}${place[0]} ${place[1]}`;
    })
    .join('');
}
