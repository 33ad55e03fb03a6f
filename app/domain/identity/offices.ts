import type { OfficeKind } from '../actor';

/** An office as far as rules ask; days as YYYY-MM-DD, both inclusive. */
export type Held = { readonly kind: string; readonly startsOn: string; readonly endsOn: string | null };

/** Pairs that one person may not hold at the same time: who runs the session does not watch over its ballots. */
export const apart: readonly (readonly [OfficeKind, OfficeKind])[] = [
  ['secretary', 'scrutineer'],
  ['management', 'scrutineer'],
];

/** Whether two spans of days share a day. */
export const overlaps = (one: Omit<Held, 'kind'>, other: Omit<Held, 'kind'>): boolean =>
  (one.endsOn === null || other.startsOn <= one.endsOn) &&
  (other.endsOn === null || one.startsOn <= other.endsOn);

/** The office already held that keeps a person from taking `wanted`, or null. */
export const keptApart = (wanted: Held, held: readonly Held[]): Held | null =>
  held.find(
    (one) =>
      overlaps(one, wanted) &&
      apart.some(([a, b]) => (a === one.kind && b === wanted.kind) || (b === one.kind && a === wanted.kind)),
  ) ?? null;

/** Whether the person holds the same office on one of these days already. */
export const holdsAlready = (wanted: Held, held: readonly Held[]): boolean =>
  held.some((one) => one.kind === wanted.kind && overlaps(one, wanted));

/** Whether an office is in force on a day. */
export const inForce = (one: Omit<Held, 'kind'>, day: string): boolean =>
  one.startsOn <= day && (one.endsOn === null || one.endsOn >= day);

/** The day before a day, both YYYY-MM-DD. */
export const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
