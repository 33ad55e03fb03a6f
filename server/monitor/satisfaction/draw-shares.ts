import { scaleBand, scaleLinear } from 'd3-scale';

export type ShareRow = { readonly key: string; readonly name: string; readonly perMille: number };
export type ShareDrawing = {
  readonly width: number;
  readonly height: number;
  readonly full: number;
  readonly rows: readonly (ShareRow & {
    readonly nameY: number;
    readonly y: number;
    readonly barWidth: number;
  })[];
};

const width = 400;
/** Room at the right for the figure that ends each bar. */
const right = 56;
const rowHeight = 38;

/** Bars of shares within the frame of the whole, the largest first, placed on the server. */
export function drawShares(rows: readonly ShareRow[]): ShareDrawing {
  const sorted = [...rows].sort((one, other) => other.perMille - one.perMille);
  const height = Math.max(rows.length, 1) * rowHeight;
  const full = width - right;
  const x = scaleLinear([0, 1000], [0, full]);
  const y = scaleBand(
    sorted.map(({ key }) => key),
    [0, height],
  );
  return {
    width,
    height,
    full,
    rows: sorted.map((row) => {
      const top = y(row.key) ?? 0;
      return { ...row, nameY: top + 14, y: top + 19, barWidth: Math.round(x(row.perMille)) };
    }),
  };
}
