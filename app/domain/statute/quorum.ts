import type { Profile } from './profile';
import { least, reaches } from './share';

/** Representatives who must take part, of `seats` (all formal representatives, at least 1): `ceil(2N/3)` everywhere. */
export function quorum(profile: Profile, seats: number): number {
  const { share, compare } = profile.voting.quorum.value;
  return least(seats, share, compare);
}

/** Whether `present` of `seats` representatives are a quorum. Leave and absence never lower `seats`. */
export function quorumReached(profile: Profile, present: number, seats: number): boolean {
  const { share, compare } = profile.voting.quorum.value;
  return reaches(present, seats, share, compare);
}

/** Votes in favour that a matter needs, of all formal representatives. */
export function approvalsNeeded(profile: Profile, seats: number): number {
  const { share, compare } = profile.voting.pass.value;
  return least(seats, share, compare);
}

/** Whether those present could adopt anything at all: a quorum, and enough people for the votes in favour. */
export function mayAdopt(profile: Profile, present: number, seats: number): boolean {
  return quorumReached(profile, present, seats) && present >= approvalsNeeded(profile, seats);
}
