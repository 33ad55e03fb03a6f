import { and, asc, eq, inArray } from 'drizzle-orm';
import { type Actor, hasRole } from '#app/domain/actor';
import type { ItemState, Stage } from '#app/domain/congress/states';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { FEWEST_IN_A_TOTAL, maySeeTotals } from '#app/domain/report/rules';
import {
  type Happening,
  type MinutedFact,
  type Minutes,
  type MissedQuorum,
  minutedFacts,
  type QuorumTest,
} from '#app/domain/resolution/minutes';
import type { Procedure } from '#app/domain/statute/matter';
import { thawProfile } from '#app/domain/statute/profile';
import type { Tx } from '#db/client';
import { journal, resolution } from '#db/schema';
import { findVotes } from '#server/ballot/load';
import { findItems, findSession, findWindows } from '#server/congress/load';
import type { Reader } from '#server/platform/http';
import { isId } from './is-id';
import { mayRead, seatOf } from './minutes-access';
import {
  countSignIns,
  findAnswered,
  findMinutedBoxes,
  findMinutedOverrides,
  findNotes,
  findOpening,
  findPresidium,
  findQuestions,
  findReports,
} from './minutes-tables';
import { readResult } from './read-result';

/** More than any session has; a journal that was written by mistake still makes a page. */
const mostHappenings = 500;

/** The minutes of a session, made of its tables and of the few facts of its journal that tell its course: sixteen queries, whatever its size. */
export async function readMinutes({ tx, actor, now }: Reader, sessionId: string): Promise<Minutes | Refusal> {
  const session = isId(sessionId) ? await findSession(tx, sessionId) : refuse('congress.noSession');
  if (isRefusal(session)) return session;
  const seat = await seatOf(tx, actor, session.id);
  if (!mayRead(actor, session, seat)) return refuse('resolution.minutesNotYours');

  const { id } = session;
  const rules = thawProfile(session.profile);
  const signIns = await countSignIns(tx, id);
  const course = await findCourse(tx, id);
  const reports = await findReports(tx, id, seesReading(actor, seat?.leader === true, session.rollSize));
  const amendments = await findAnswered(tx, id);
  const answered = reports.reduce((sum, { amendments: of }) => sum + of.total - of.open, 0);
  return {
    now,
    mayWrite: hasRole(actor, 'secretary') && session.state !== 'archived',
    orgName: actor.kind === 'person' ? actor.orgName : '',
    session: {
      id,
      title: session.title,
      state: session.state,
      onlineReason: session.onlineReason,
      rollFrozenAt: session.rollFrozenAt,
      closedAt: session.closedAt,
      receipt: session.reportReceipt,
      rules: { name: rules.name, version: rules.version },
    },
    opening: await findOpening(tx, session),
    windows: (await findWindows(tx, id)).map((window) => ({
      id: window.id,
      stage: window.stage as Stage,
      ordinal: window.ordinal,
      opensAt: window.opensAt,
      closesAt: window.closesAt,
      state: window.state,
      isExtended: window.extendedAt !== null,
      signedIn: signIns.get(window.id) ?? 0,
      quorum: window.quorum,
    })),
    ...course,
    items: (await findItems(tx, id)).map((item) => ({
      id: item.id,
      ordinal: item.ordinal,
      title: item.title,
      procedure: item.procedure as Procedure,
      secret: item.secret,
      state: item.state as ItemState,
    })),
    presidium: await findPresidium(tx, id),
    reports,
    amendments,
    moreAmendments: Math.max(0, answered - amendments.length),
    votes: (await findVotes(tx, id)).map((vote) => ({
      id: vote.id,
      subject: vote.subject,
      question: vote.question,
      state: vote.state,
      closedAt: vote.closedAt,
      isExtended: vote.extendedAt !== null,
      result: vote.state === 'closed' ? readResult(vote.result) : null,
      voidReason: vote.voidReason,
    })),
    boxes: await findMinutedBoxes(tx, id),
    questions: await findQuestions(tx, id),
    overrides: await findMinutedOverrides(tx, id),
    resolutions: await findNumbered(tx, id),
    notes: await findNotes(tx, id),
  };
}

/** Totals of reading are for leaders and the secretary, never for management, never of so few that they name somebody. */
const seesReading = (actor: Actor, leader: boolean, rollSize: number | null): boolean =>
  maySeeTotals({
    leader,
    secretary: hasRole(actor, 'secretary'),
    management: hasRole(actor, 'management'),
  }) && (rollSize ?? 0) >= FEWEST_IN_A_TOTAL;

/** The course of the session as the journal tells it, and the counts that failed on the way. */
async function findCourse(
  tx: Tx,
  sessionId: string,
): Promise<{ happenings: Happening[]; missed: MissedQuorum[] }> {
  const rows = await tx
    .select({ fact: journal.fact, at: journal.at, data: journal.data })
    .from(journal)
    .where(and(eq(journal.sessionId, sessionId), inArray(journal.fact, [...minutedFacts])))
    .orderBy(asc(journal.id))
    .limit(mostHappenings);
  const told = rows.map(({ fact, at, data }) => ({
    fact: fact as MinutedFact,
    at,
    stage: (data.stage as Stage | undefined) ?? null,
    data,
  }));
  return {
    happenings: told
      .filter((one) => one.fact !== 'congress.quorumMissed')
      .map(({ data: _data, ...one }) => one),
    missed: told
      .filter((one) => one.fact === 'congress.quorumMissed' && one.stage !== null)
      .map(({ at, stage, data }) => {
        const { present, needed, entitled } = data as unknown as QuorumTest;
        return { at, stage: stage as Stage, present, needed, entitled, reached: false };
      }),
  };
}

const findNumbered = async (tx: Tx, sessionId: string): Promise<Minutes['resolutions']> =>
  (
    await tx
      .select()
      .from(resolution)
      .where(and(eq(resolution.sessionId, sessionId), inArray(resolution.state, ['adopted', 'published'])))
      .orderBy(asc(resolution.adoptedAt), asc(resolution.createdAt))
  ).map(({ id, number, title, unit, reviewOn, state }) => ({
    id,
    number: number ?? '',
    title,
    unit,
    reviewOn,
    isPublished: state === 'published',
  }));
