import { electorates, votersOf } from '#app/domain/ballot/electorate';
import type { Question } from '#app/domain/ballot/sealed/kinds';
import { subjectNames, subjectOf } from '#app/domain/ballot/subjects';
import type { Stage } from '#app/domain/congress/states';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { thawProfile } from '#app/domain/statute/profile';
import { currentSession, findItems, findSession, findWindows } from '#server/congress/load';
import type { Reader } from '#server/platform/http';
import { findClasses } from './box-evidence';
import { type Boxed, findBoxed, isTakenBy, roundsOn } from './boxed-items';
import { faultOfSecrecy, faultOfState, findToBox, onPaper, type ToBox } from './items-to-box';

const plain = { mode: 'yna', writeIns: 0 } as const;

/** Something that can be put on the paper of a new box. */
export type Boxable = {
  readonly about: string;
  readonly title: string;
  /** How it would stand on the paper; null where its persons, seats or grades make none. */
  readonly question: Question | null;
  readonly seats: number | null;
  /** A further round of an election that left seats empty. */
  readonly isRunOff: boolean;
};

/** What a new box can be about, and when: secret items not yet boxed, by the session's rules, with the paper they would have. */
export async function readBoxPlanning({ tx, actor, now }: Reader, sessionId: string | null) {
  const session = sessionId ? await findSession(tx, sessionId) : await currentSession(tx, actor);
  if (!session) return refuse('congress.noSession');
  if (isRefusal(session)) return session;
  const profile = thawProfile(session.profile);
  const items = await findItems(tx, session.id);
  const windows = (await findWindows(tx, session.id)).filter(
    ({ state, stage }) => state !== 'closed' && stage !== 'presidium',
  );
  const isAhead = (stages: readonly Stage[]) => windows.some(({ stage }) => stages.includes(stage as Stage));
  const orders = subjectNames
    .filter((name) => !subjectOf(name).ofItem && isAhead(subjectOf(name).stages))
    .map((name) => `subject:${name}`);
  const things = await findToBox(tx, session.id, profile, [...items.map(({ id }) => id), ...orders]);
  if (isRefusal(things)) return things;
  const boxed = await findBoxed(tx, session.id);
  const classes = await findClasses(tx, session.id);
  return {
    now,
    session: { id: session.id, title: session.title },
    isRollFrozen: session.rollFrozenAt !== null,
    things: things
      .filter((thing) => faultOfSecrecy(profile, thing) === null && faultOfState(thing) === null)
      .filter(({ about }) => isFree(boxed, about))
      .map((thing) => shown(thing, boxed)),
    voters: electorates.map((who) => ({ who, count: votersOf(who, classes) })),
    windows: windows.map(({ id, stage, opensAt, closesAt }) => ({
      id,
      stage: stage as Stage,
      opensAt,
      closesAt,
    })),
  };
}

/** Whether there is a class of people who don't vote on it in any box yet. */
const isFree = (boxed: readonly Boxed[], about: string): boolean => {
  const same = boxed.filter((other) => other.about === about);
  return electorates.some((who) => !same.some((other) => isTakenBy(who, other)));
};

function shown(thing: ToBox, boxed: readonly Boxed[]): Boxable {
  const paper = onPaper(thing, plain, boxed);
  return {
    about: thing.about,
    title: thing.title,
    question: paper?.question ?? null,
    seats: paper?.rule.kind === 'elect-majority-all' ? paper.rule.seats : null,
    isRunOff: roundsOn(boxed, thing.about).length > 0,
  };
}
