import { national2012 } from './national-2012';
import type { Profile } from './profile';
import { school2011 } from './school-2011';
import { sh2017 } from './sh-2017';
import { zj2010 } from './zj-2010';

/** Every rule profile there is, in the order they are offered. */
export const profileIds = ['SH_2017', 'NATIONAL_2012', 'ZJ_2010', 'SCHOOL_2011'] as const;
export type ProfileId = (typeof profileIds)[number];

const profiles: Readonly<Record<ProfileId, Profile>> = {
  SH_2017: sh2017,
  NATIONAL_2012: national2012,
  ZJ_2010: zj2010,
  SCHOOL_2011: school2011,
};

/** Whether `id` names a rule profile. */
export const isProfileId = (id: string): id is ProfileId => (profileIds as readonly string[]).includes(id);

/** The current edition of a rule profile. Sessions use the one they froze (`thawProfile`). */
export function profile(id: ProfileId): Profile {
  return profiles[id];
}
