import type { SessionState } from '../congress/states';

/** Where a person stands towards the session a paper belongs to. */
export type Standing = {
  readonly state: SessionState;
  /** On the frozen roll, or holding a mandate of the term while the roll is not frozen. */
  readonly representative: boolean;
  readonly leader: boolean;
  readonly attendee: boolean;
  readonly secretary: boolean;
  readonly management: boolean;
  /** Holds an office to which the papers of every session are open. */
  readonly observer: boolean;
};

const textOpen: readonly SessionState[] = [
  'draft',
  'planned',
  'launched',
  'papersOut',
  'preparatory',
  'opening',
  'reports',
  'groups',
  'vote',
  'adjourned',
];
const speechOpen: readonly SessionState[] = [
  'launched',
  'papersOut',
  'preparatory',
  'opening',
  'reports',
  'groups',
  'vote',
  'adjourned',
];
const amendingOpen: readonly SessionState[] = speechOpen.filter((state) => state !== 'vote');

/** Whether the texts of the session may still get a new version: until the vote is over. */
export const mayChangeText = (state: SessionState): boolean => textOpen.includes(state);

/** Whether the person sees versions that have not gone out. */
export const seesDrafts = (who: Standing): boolean => who.secretary || who.management;

/** Whether a paper of the session is laid before this person; a draft only before those who prepare it. */
export const mayRead = (who: Standing, isOut: boolean): boolean =>
  seesDrafts(who) || (isOut && (who.representative || who.attendee || who.observer));

/** Speech is open from the launch to the end of the vote. */
export const maySpeak = (who: Standing): boolean =>
  speechOpen.includes(who.state) && (who.representative || who.attendee || who.secretary || who.management);

/** Management answers what it is asked and begins no thread of its own. */
export const mayBeginThread = (who: Standing): boolean =>
  maySpeak(who) && (who.representative || who.attendee || who.secretary);

/** Amendments come from representatives, and before the vote; attendees read and speak (domain: 列席). */
export const mayAmend = (who: Standing): boolean => who.representative && amendingOpen.includes(who.state);

/** Whether amendments of the session are still answered and rolled out. */
export const mayAnswer = (state: SessionState): boolean => textOpen.includes(state);

/** A total of fewer people than this would tell what one of them read. */
export const FEWEST_IN_A_TOTAL = 4;

/** Totals of reading are for the leader and the secretary, never for management, and never so small that they name somebody. */
export const maySeeTotals = (who: Pick<Standing, 'leader' | 'secretary' | 'management'>): boolean =>
  (who.leader || who.secretary) && !who.management;

/** How many live amendments one person may have on one document. */
export const MOST_AMENDMENTS_EACH = 100;
