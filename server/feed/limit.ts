/** Takes one from a store that refills; false when it is empty. */
export type Limit = () => boolean;

/** So many at once, and so many a second in the long run. */
export function openLimit(
  atOnce: number,
  perSecond: number,
  now: () => number = () => performance.now(),
): Limit {
  let left = atOnce;
  let at = now();
  return () => {
    left = Math.min(atOnce, left + ((now() - at) / 1000) * perSecond);
    at = now();
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
