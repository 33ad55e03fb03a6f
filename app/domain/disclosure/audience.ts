import { type Actor, hasRole, type Role, rolesOf } from '../actor';
import { type Audience, type ReaderLevel, type TakeDownReason, undoingReasons } from './words';

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

/** Who prepares, checks and approves. */
export const deskOffices = [
  'affairsEditor',
  'secretary',
  'secrecyChecker',
  'affairsApprover',
] as const satisfies readonly Role[];

export const isOfDesk = (actor: Actor): boolean => deskOffices.some((office) => hasRole(actor, office));

/** Whether an item counts as one that should never have hung there: nothing of it stays with its readers, neither words nor questions. */
export const isUndone = (takenDownFor: TakeDownReason | null): boolean =>
  undoingReasons.some((reason) => reason === takenDownFor);

/** Whether somebody sees what was asked and answered on an item: questions often repeat the words for which it was taken down. */
export const seesQuestions = (actor: Actor, takenDownFor: TakeDownReason | null): boolean =>
  !isUndone(takenDownFor) || isOfDesk(actor);
