import { type Actor, type Role, rolesOf } from '../actor';
import type { Audience, ReaderLevel } from './words';

/** Offices that read what is meant for leaders: management, who runs and oversees open affairs, and who inspects. */
const leading: readonly Role[] = [
  'management',
  'secretary',
  'inspector',
  'superiorUnion',
  'affairsEditor',
  'secrecyChecker',
  'affairsApprover',
];
const representing: readonly Role[] = [
  'representative',
  'nonVotingAttendee',
  'answerPublisher',
  'answerReviewer',
];

/** How far inside the unit somebody stands. */
export function levelOf(actor: Actor): ReaderLevel {
  const roles = rolesOf(actor);
  if (leading.some((role) => roles.includes(role))) return 'leaders';
  if (representing.some((role) => roles.includes(role))) return 'representatives';
  return roles.includes('staff') ? 'staff' : 'outside';
}

const seen: Readonly<Record<ReaderLevel, readonly Audience[]>> = {
  outside: ['public', 'patient'],
  staff: ['public', 'patient', 'staff'],
  representatives: ['public', 'patient', 'staff', 'representatives'],
  leaders: ['public', 'patient', 'staff', 'representatives', 'leaders'],
};

/** The audiences whose disclosures a reader of this level sees; what is for patients hangs in public too, apart from the rest. */
export const audiencesSeenBy = (level: ReaderLevel): readonly Audience[] => seen[level];
