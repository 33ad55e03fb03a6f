import { scaleBand, scaleLinear } from 'd3-scale';

/** Places in a drawing 400 units wide; a row holds its name over its bar. */
export const barsWidth = 400;
const rowHeight = 40;
const right = 56;

export type BarsDrawing = {
  readonly height: number;
  /** Where what is enough stands, where the figures have such a mark. */
  readonly mark: number | null;
  readonly rows: readonly {
    readonly key: string;
    readonly y: number;
    readonly top: number;
    readonly width: number;
  }[];
};

/** One bar a row on one scale from nothing to `most` (left out: the largest), so that a browser needs no library and no script. */
export function drawBars(
  given: readonly { readonly key: string; readonly value: number }[],
  scale: { readonly most?: number; readonly mark?: number } = {},
): BarsDrawing {
  const height = Math.max(given.length, 1) * rowHeight;
  const most = Math.max(1, scale.most ?? 0, ...given.map(({ value }) => value));
  const x = scaleLinear([0, most], [0, barsWidth - right]);
  const y = scaleBand(
    given.map(({ key }) => key),
    [0, height],
  );
  return {
    height,
    mark: scale.mark === undefined ? null : Math.round(x(scale.mark)),
    rows: given.map(({ key, value }) => {
      const top = y(key) ?? 0;
      return { key, y: top + 14, top: top + 19, width: Math.round(x(value)) };
    }),
  };
}
