const place = (value: number) => Number(value.toFixed(2));

/**
 * The stepped line through cumulative counts on a square of 100 by 100, origin at the bottom left: a count stays
 * until the next one comes. Empty without points; one point draws a level line.
 */
export const stepPath = (points: readonly { x: number; y: number }[], max: number): string => {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return '';
  const width = last.x - first.x;
  const across = (x: number) => place(width > 0 ? ((x - first.x) / width) * 100 : 0);
  const down = (y: number) => place(100 - (Math.min(Math.max(y, 0), max) / Math.max(max, 1)) * 100);
  const steps = points.slice(1).map((point) => `H${across(point.x)}V${down(point.y)}`);
  return `M0 ${down(first.y)}${steps.join('')}H100`;
};
