import type { Refusal } from '../refusal';
import { refuse } from '../refusals';
import type { Profile } from '../statute/profile';
import { presidiumSizeHolds, presidiumSizes } from '../statute/seats';
import { reaches } from '../statute/share';
import type { SessionState } from './states';

/** The states in which the presidium may still be named: until the preparatory meeting that elects it is over. */
export const presidiumOpen: readonly SessionState[] = [
  'draft',
  'planned',
  'launched',
  'papersOut',
  'preparatory',
];

/** Whether the profile's main body (front line, or teachers) holds its share of the presidium. */
export function mainBodyHolds(profile: Profile, size: number, ofMainBody: number): boolean {
  const { share, compare } = profile.presidium.mainBody.value;
  return size > 0 && reaches(ofMainBody, size, share, compare);
}

/** Whether a presidium is right in size and composition for so many representatives (Shanghai art. 23). */
export const presidiumHolds = (profile: Profile, seats: number, size: number, ofMainBody: number): boolean =>
  size > 0 &&
  (presidiumSizes(profile, seats).length === 0 || presidiumSizeHolds(profile, seats, size)) &&
  mainBodyHolds(profile, size, ofMainBody);

/** Why a presidium can't be set so; null where it can. */
export function faultOfPresidium(
  profile: Profile,
  seats: number,
  size: number,
  ofMainBody: number,
): Refusal | null {
  if (presidiumHolds(profile, seats, size, ofMainBody)) return null;
  const sizes = presidiumSizes(profile, seats);
  if (size === 0 || (sizes.length > 0 && !presidiumSizeHolds(profile, seats, size))) {
    const least = sizes.length > 0 ? Math.min(...sizes.map((range) => range.least)) : 1;
    const most = sizes.some((range) => range.most === null)
      ? seats
      : Math.max(...sizes.map((range) => range.most ?? 0));
    return refuse('congress.presidiumSize', {
      params: { roll: seats, count: size, least, most: sizes.length > 0 ? most : seats },
      article: profile.presidium.sizes.article,
    });
  }
  return refuse('congress.presidiumFrontline', {
    params: { frontline: ofMainBody, count: size },
    article: profile.presidium.mainBody.article,
  });
}
