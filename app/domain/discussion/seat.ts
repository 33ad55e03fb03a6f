import type { SessionState } from '../congress/states';

export type RoomKind = 'delegation' | 'presidium' | 'committee' | 'plenary';

/** Where a person stands towards one room, as the roll, the presidium, the committees and the offices say. */
export type RoomStanding = {
  readonly kind: RoomKind;
  readonly session: SessionState;
  /** On the session's frozen roll, with a mandate that has not ended since. */
  readonly onRoll: boolean;
  /** Of this delegation, presidium or committee; in the plenary everybody on the roll is. */
  readonly member: boolean;
  /** Its leader, an executive chair of the session, or the committee's head. */
  readonly leads: boolean;
  /** Non-voting attendee or guest, of this delegation or of none. */
  readonly attendee: boolean;
  readonly secretary: boolean;
  readonly management: boolean;
};

/** `moderator` leads, `speaker` may say something, `listener` only reads. */
export type Seat = 'moderator' | 'speaker' | 'listener';

/**
 * The person's seat in the room, or null. Questions reach management through the group's leader and nobody else (the article's 组长 collects them),
 * so that management sits in the plenary only, and listens.
 */
export function seatOf(who: RoomStanding): Seat | null {
  if (who.leads || who.secretary) return 'moderator';
  if (who.member) return 'speaker';
  if (who.attendee && (who.kind === 'delegation' || who.kind === 'plenary')) return 'speaker';
  if (who.management && who.kind === 'plenary') return 'listener';
  return null;
}

const open: readonly SessionState[] = [
  'launched',
  'papersOut',
  'preparatory',
  'opening',
  'reports',
  'groups',
  'vote',
  'resolutions',
  'closing',
  'adjourned',
];

/** Rooms are open from the launch until the closing is over; afterwards they can be read. */
export const isSpeechOpen = (state: SessionState): boolean => open.includes(state);

/** Whether the rooms of the session have not opened yet. */
export const isBeforeSpeech = (state: SessionState): boolean => state === 'draft' || state === 'planned';

/** Follow-up questions may be asked until the closing is over. */
export const mayFollowUp = (state: SessionState): boolean => isSpeechOpen(state);
