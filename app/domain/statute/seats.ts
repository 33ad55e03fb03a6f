import type { Citation } from './figure';
import type { Profile } from './profile';
import { assertCount, least, most } from './share';

/** The legal minimum of representatives for a unit of `staff` people (whole number). Steps jump; nothing is interpolated. */
export function leastSeats(profile: Profile, staff: number): number {
  assertCount(staff, 'staff');
  const range = profile.congress.seats.value.find(
    (row) => staff >= row.from && (row.to === null || staff <= row.to),
  );
  if (!range) throw new RangeError(`${profile.id} has no seat range for ${staff} staff`);
  const steps =
    range.step && range.per
      ? range.step * ((staff - range.from - ((staff - range.from) % range.per)) / range.per)
      : 0;
  const share = range.share && staff > 0 ? least(staff, range.share, 'ge') : 0;
  const seats = Math.max(range.base + steps, share);
  return range.most === undefined ? seats : Math.min(seats, range.most);
}

/** Whether a unit of this size needs a representatives' congress or usually meets as an assembly of all staff. */
export function assemblyOrCongress(
  profile: Profile,
  staff: number,
): Citation & { readonly body: 'congress' | 'assembly'; readonly from: number } {
  assertCount(staff, 'staff');
  const { value: from, article, trust } = profile.congress.minStaff;
  return { body: staff >= from ? 'congress' : 'assembly', from, article, trust };
}

export type PresidiumSize = { readonly least: number; readonly most: number | null };

/** The presidium sizes that are right for `seats` representatives: any of them will do; empty where the law sets none. */
export function presidiumSizes(profile: Profile, seats: number): PresidiumSize[] {
  assertCount(seats, 'seats');
  return profile.presidium.sizes.value
    .filter((row) => seats >= row.from && (row.to === null || seats <= row.to))
    .map((row) => ({ least: row.least, most: row.most }));
}

/** Whether a presidium of `size` is right for `seats` representatives; true where the law sets no size. */
export function presidiumSizeHolds(profile: Profile, seats: number, size: number): boolean {
  const sizes = presidiumSizes(profile, seats);
  return (
    sizes.length === 0 ||
    sizes.some((range) => size >= range.least && (range.most === null || size <= range.most))
  );
}

/** How many non-voting attendees there should be at most beside `seats` formal representatives. */
export function mostNonVoting(profile: Profile, seats: number): number {
  return seats === 0 ? 0 : most(seats, profile.composition.nonVotingMost.value);
}
