import type { Figure } from '../../statute/figure';
import type { Place } from './ranking';
import { compare, fraction, type Rational } from './rational';

/** A cell with fewer doctors than this is not shown to those who may not see names: who knows the ward would know the doctor. */
export const fewestDoctors: Figure<number> = {
  value: 5,
  article: '各地未作规定，取系统默认值',
  trust: 'design',
};

/** By so many percent the figure of a hidden cell must remain open upwards and downwards to whoever reckons with the totals. */
const leastLeeway: Figure<bigint> = {
  value: 20n,
  article: '各地未作规定，取系统默认值',
  trust: 'design',
};

/** How far a hidden figure must remain open, upwards and downwards: the percentage asked for, rounded up, and never nothing. */
export function leewayOf(figure: bigint): bigint {
  const least = (figure * leastLeeway.value + 99n) / 100n;
  return least > 0n ? least : 1n;
}

/** What a method watches: so many periods running among the first so many, a swing beyond so many percent. */
export const usualWatch = { topN: 10, runLength: 3, swingPercent: 30 } as const;
export type Watch = { readonly topN: number; readonly runLength: number; readonly swingPercent: number };

/** Rules taken from practice, said beside the settings. */
export const watchSource = '某医院用药动态监测办法：通报波动超过30%者，关注连续三个月进入前十名者';

/** Whether a place is among the first so many, and in the first quarter of its group: of twelve drugs nearly all would be among the first ten. */
export const isAmongFirst = (place: Place | null, { topN }: Watch): boolean =>
  place !== null && place.rank <= topN && place.rank * 4 <= place.of;

/** Whether the places of successive periods, newest first, are all among the first for the whole length of a run. */
export const isRun = (places: readonly (Place | null)[], watch: Watch): boolean =>
  places.length >= watch.runLength &&
  places.slice(0, watch.runLength).every((place) => isAmongFirst(place, watch));

/** Whether a change, up or down, is larger than the percentage: exactly that much is not. */
export function isSwing(change: Rational | null, { swingPercent }: Watch): boolean {
  if (!change) return false;
  const size: Rational = { n: change.n < 0n ? -change.n : change.n, d: change.d };
  return compare(size, fraction(BigInt(swingPercent), 100n) as Rational) > 0;
}
