/** A fraction as two whole numbers: `{ over: 2, of: 3 }` is two thirds. The law is never a float. */
export type Share = { readonly over: number; readonly of: number };

/** `gt`: strictly more than the share (过半数). `ge`: the share itself is enough (半数以上, Civil Code art. 1259). */
export type Comparison = 'gt' | 'ge';

/** Throws RangeError unless `value` is a whole number of people or days, zero included. */
export function assertCount(value: number, what: string): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${what} is not a count: ${value}`);
}

/** `base` people times the share's upper number, checked: throws RangeError where the arithmetic would not be exact. */
function scaled(base: number, share: Share): number {
  assertCount(base, 'base');
  if (base === 0) throw new RangeError('a share of nobody has no meaning');
  if (!Number.isSafeInteger(share.over) || !Number.isSafeInteger(share.of) || share.over < 1 || share.of < 1)
    throw new RangeError(`not a share: ${share.over}/${share.of}`);
  const product = base * share.over;
  if (!Number.isSafeInteger(product)) throw new RangeError(`too large to be exact: ${base}`);
  return product;
}

/** Whether `count` of `base` people reaches the share. Exact; `base` must be at least 1, or RangeError. */
export function reaches(count: number, base: number, share: Share, compare: Comparison): boolean {
  assertCount(count, 'count');
  const needed = scaled(base, share);
  const has = count * share.of;
  if (!Number.isSafeInteger(has)) throw new RangeError(`too large to be exact: ${count}`);
  return compare === 'gt' ? has > needed : has >= needed;
}

/** The smallest whole number that reaches the share of `base`: rounds up, never down. */
export function least(base: number, share: Share, compare: Comparison): number {
  const product = scaled(base, share);
  const rest = product % share.of;
  const floor = (product - rest) / share.of;
  return compare === 'ge' && rest === 0 ? floor : floor + 1;
}

/** The largest whole number that stays within a cap of `share` of `base`: rounds down. */
export function most(base: number, share: Share): number {
  const product = scaled(base, share);
  return (product - (product % share.of)) / share.of;
}

/** A share as it is written in every language: `20%` where that is exact, else `2/3`. */
export function writeShare(share: Share): string {
  return (100 * share.over) % share.of === 0
    ? `${(100 * share.over) / share.of}%`
    : `${share.over}/${share.of}`;
}
