import { isOpenNow } from './attendance';
import type { Stage } from './states';

/** A stage's window with what one person did in it. */
export type OwnWindow = {
  readonly id: string;
  readonly stage: Stage;
  readonly ordinal: number;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly state: 'planned' | 'open' | 'closed';
  readonly signedInAt: Date | null;
  readonly spoke: number;
  readonly voted: number;
  readonly read: boolean;
};

export type OwnVote = {
  readonly id: string;
  readonly question: string;
  readonly state: 'planned' | 'open' | 'closed' | 'void';
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly castAt: Date | null;
  readonly outcome: 'passed' | 'notPassed' | 'noQuorum' | null;
};

/** An open ballot box whose roll this person is on. Whether there is a ballot already is for the box's own page to know. */
export type OwnBox = {
  readonly id: string;
  readonly title: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
};

export type OwnPaper = {
  readonly id: string;
  readonly title: string;
  readonly state: 'unread' | 'changed' | 'begun' | 'read';
};

/** What Now knows of one person in one session. */
export type OwnDay = {
  /** `null`: neither representative nor attendee of this session. */
  readonly seat: 'formal' | 'attendee' | null;
  readonly windows: readonly OwnWindow[];
  readonly votes: readonly OwnVote[];
  readonly boxes: readonly OwnBox[];
  readonly papers: readonly OwnPaper[];
  readonly leaveToDecide: number;
  readonly amendmentsToAnswer: number;
  /** The scrutineers' ceremony that waits for this scrutineer, or one of whose boxes does. */
  readonly keeps: string | null;
  readonly mayChair: boolean;
};

/** Something asked of the person, with its end where it has one. */
export type Asked =
  | { readonly ask: 'signIn'; readonly id: string; readonly stage: Stage; readonly until: Date }
  | { readonly ask: 'vote'; readonly id: string; readonly question: string; readonly until: Date }
  | { readonly ask: 'box'; readonly id: string; readonly question: string; readonly until: Date }
  | { readonly ask: 'keep'; readonly id: string; readonly until: null }
  | { readonly ask: 'decideLeave'; readonly count: number; readonly until: null }
  | { readonly ask: 'answerAmendments'; readonly count: number; readonly until: null }
  | {
      readonly ask: 'read';
      readonly count: number;
      readonly changed: number;
      readonly first: string;
      readonly title: string;
      readonly until: Date | null;
    }
  | { readonly ask: 'chair'; readonly until: null };

/** What is asked now, the most pressing first: be present, vote, decide what others wait for, read, steer. */
export function askedOf(day: OwnDay, now: Date): Asked[] {
  const asked: Asked[] = [];
  const { seat } = day;
  for (const window of day.windows)
    if (seat && window.stage !== 'presidium' && isOpenNow(window, now) && !window.signedInAt)
      asked.push({ ask: 'signIn', id: window.id, stage: window.stage, until: window.closesAt });
  for (const vote of day.votes)
    if (
      seat === 'formal' &&
      vote.state === 'open' &&
      !vote.castAt &&
      vote.opensAt <= now &&
      now < vote.closesAt
    )
      asked.push({ ask: 'vote', id: vote.id, question: vote.question, until: vote.closesAt });
  for (const box of day.boxes)
    if (box.opensAt <= now && now < box.closesAt)
      asked.push({ ask: 'box', id: box.id, question: box.title, until: box.closesAt });
  if (day.keeps) asked.push({ ask: 'keep', id: day.keeps, until: null });
  if (day.leaveToDecide > 0) asked.push({ ask: 'decideLeave', count: day.leaveToDecide, until: null });
  if (day.amendmentsToAnswer > 0)
    asked.push({ ask: 'answerAmendments', count: day.amendmentsToAnswer, until: null });
  const reading = seat && readingOf(day, now);
  if (reading) asked.push(reading);
  if (day.mayChair) asked.push({ ask: 'chair', until: null });
  return asked;
}

/** Papers are asked to be read until the vote on them has begun. */
function readingOf(day: OwnDay, now: Date): Asked | null {
  const waiting = day.papers.filter((paper) => paper.state === 'unread' || paper.state === 'changed');
  const first = waiting.find((paper) => paper.state === 'changed') ?? waiting[0];
  const vote = day.windows.find((window) => window.stage === 'vote');
  if (!first || (vote && vote.opensAt <= now)) return null;
  const changed = waiting.filter((paper) => paper.state === 'changed').length;
  const next = day.windows.find((window) => window.opensAt > now);
  const until = next?.opensAt ?? vote?.opensAt ?? null;
  return { ask: 'read', count: waiting.length, changed, first: first.id, title: first.title, until };
}
