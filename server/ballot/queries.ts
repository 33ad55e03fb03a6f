import { and, eq, sql } from 'drizzle-orm';
import { type Actor, hasRole } from '#app/domain/actor';
import type { VoteResult } from '#app/domain/ballot/kind';
import { kinds } from '#app/domain/ballot/kinds';
import { faultOfOpenness, openProcedures } from '#app/domain/ballot/rules';
import { type SubjectName, subjectNames, subjectOf } from '#app/domain/ballot/subjects';
import type { Stage } from '#app/domain/congress/states';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Procedure } from '#app/domain/statute/matter';
import { thawProfile } from '#app/domain/statute/profile';
import { quorum } from '#app/domain/statute/quorum';
import { document, documentVersion, openBallot } from '#db/schema';
import { findSeat } from '#server/congress/find-seat';
import { currentSession, findItems, findSession, findWindows } from '#server/congress/load';
import { placeAfter, placeOf, rollOrdinal } from '#server/congress/roll-order';
import type { Reader } from '#server/platform/http';
import { findVote, findVotes } from './load';
import { findBoxes } from './load-box';

const pageSize = 100;

/** The session's votes with one's own ballot, and its ballot boxes, for the list. */
export async function readVotes({ tx, actor, now }: Reader, sessionId?: string) {
  const session = sessionId ? await findSession(tx, sessionId) : await currentSession(tx, actor);
  if (isRefusal(session)) return session;
  const mayPlan = hasRole(actor, 'secretary');
  if (!session) return { now, session: null, votes: [], boxes: [], mayPlan };
  const rows = await findVotes(tx, session.id);
  const mine = await tx
    .select({ voteId: openBallot.voteId })
    .from(openBallot)
    .where(
      and(
        eq(openBallot.personId, personIdOf(actor)),
        sql`${openBallot.voteId} in (select id from open_vote where session_id = ${session.id})`,
      ),
    );
  const cast = new Set(mine.map((row) => row.voteId));
  const boxes = await findBoxes(tx, session.id);
  return {
    now,
    session: { id: session.id, title: session.title },
    mayPlan,
    // What is only planned is the secretary's until it is sealed.
    boxes: boxes
      .filter((box) => mayPlan || box.state !== 'planned')
      .map(({ id, title, stage, state, opensAt, closesAt }) => ({
        id,
        title,
        stage: stage as Stage,
        state,
        opensAt,
        closesAt,
      })),
    votes: rows.map((vote) => ({
      id: vote.id,
      subject: vote.subject,
      question: vote.question,
      stage: vote.stage as Stage,
      state: vote.state,
      opensAt: vote.opensAt,
      closesAt: vote.closesAt,
      cast: cast.has(vote.id),
      outcome: (vote.result as VoteResult | null)?.outcome ?? null,
    })),
  };
}

/** One vote as its paper, its state or its result. While it is open only the turnout is known, never a count. */
export async function readVote({ tx, actor, now }: Reader, voteId: string) {
  const vote = await findVote(tx, voteId);
  if (isRefusal(vote)) return vote;
  const session = await findSession(tx, vote.sessionId);
  if (isRefusal(session)) return session;
  const seat = await findSeat(tx, session.id, personIdOf(actor));
  const [mine] = await tx
    .select({ choice: openBallot.choice, castAt: openBallot.castAt, changes: openBallot.changes })
    .from(openBallot)
    .where(and(eq(openBallot.voteId, vote.id), eq(openBallot.personId, personIdOf(actor))));
  const [turnout] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(openBallot)
    .where(eq(openBallot.voteId, vote.id));
  const [paper] = vote.versionId
    ? await tx
        .select({ documentId: document.id, title: document.title, number: documentVersion.number })
        .from(documentVersion)
        .innerJoin(document, eq(document.id, documentVersion.documentId))
        .where(eq(documentVersion.id, vote.versionId))
    : [];
  const isOpen = vote.state === 'open' && vote.opensAt <= now && now < vote.closesAt;
  return {
    now,
    session: { id: session.id, title: session.title, entitled: session.rollSize ?? 0 },
    vote: {
      id: vote.id,
      subject: vote.subject,
      question: vote.question,
      stage: vote.stage as Stage,
      state: vote.state,
      changeable: vote.changeable,
      opensAt: vote.opensAt,
      closesAt: vote.closesAt,
      closedAt: vote.closedAt,
      extended: vote.extendedAt !== null,
      voidReason: vote.voidReason,
    },
    choices: kinds[subjectOf(vote.subject).kind].choices,
    paper: paper ?? null,
    isOpen,
    mayCast: isOpen && seat?.formal === true,
    mine: mine ?? null,
    turnout: turnout!.n,
    quorumNeeded: session.rollSize ? quorum(thawProfile(session.profile), session.rollSize) : 0,
    result: vote.state === 'closed' ? (vote.result as VoteResult) : null,
    maySeeNames: vote.state === 'closed' && (seat?.formal === true || hasRole(actor, 'secretary')),
    mayRun: hasRole(actor, 'secretary'),
  };
}

const personIdOf = (actor: Actor): string =>
  actor.kind === 'person' ? actor.personId : '00000000-0000-0000-0000-000000000000';

/** Who voted how in a closed open vote, for the session's representatives and the secretary; a page at a time. */
export async function readNames({ tx, actor }: Reader, voteId: string, after: string | null) {
  const vote = await findVote(tx, voteId);
  if (isRefusal(vote)) return vote;
  const seat = await findSeat(tx, vote.sessionId, personIdOf(actor));
  if (vote.state !== 'closed' || !(seat?.formal || hasRole(actor, 'secretary')))
    return refuse('platform.notAllowed');
  const place = placeAfter(after);
  const rows = await tx.execute<{
    name: string;
    staff_number: string;
    delegation_name: string;
    ordinal: number;
    choice: string | null;
  }>(sql`
    select r.name, r.staff_number, r.delegation_name, ${rollOrdinal} as ordinal, b.choice from roll_entry r
    left join delegation d on d.id = r.delegation_id
    left join open_ballot b on b.vote_id = ${vote.id} and b.person_id = r.person_id
    where r.session_id = ${vote.sessionId}
      and (${rollOrdinal}, r.delegation_name, r.staff_number) > (${place.ordinal}, ${place.delegation}, ${place.number})
    order by ordinal, r.delegation_name, r.staff_number limit ${pageSize + 1}`);
  const people = rows.slice(0, pageSize).map((row) => ({
    key: row.staff_number,
    name: row.name,
    delegation: row.delegation_name,
    choice: row.choice,
  }));
  const last = rows[pageSize - 1];
  return {
    vote: { id: vote.id, question: vote.question },
    people,
    next: rows.length > pageSize && last ? placeOf(last) : null,
  };
}

/** What a vote can be set on: the subjects and items that the session's rules let be open, and the items that must be secret. */
export async function readPlanning({ tx, actor, now }: Reader, sessionId: string | null) {
  const session = sessionId ? await findSession(tx, sessionId) : await currentSession(tx, actor);
  if (!session) return refuse('congress.noSession');
  if (isRefusal(session)) return session;
  const profile = thawProfile(session.profile);
  const items = await findItems(tx, session.id);
  const open = openProcedures(profile);
  const windows = (await findWindows(tx, session.id)).filter((window) => window.state !== 'closed');
  const isAhead = (name: SubjectName) =>
    windows.length === 0 || windows.some((window) => subjectOf(name).stages.includes(window.stage as Stage));
  return {
    now,
    session: { id: session.id, title: session.title },
    subjects: subjectNames.filter(
      (name) => isAhead(name) && (subjectOf(name).ofItem || faultOfOpenness(profile, name, null) === null),
    ),
    items: items
      .filter((item) => !item.secret && open.includes(item.procedure as Procedure))
      .map(({ id, title }) => ({ id, title })),
    secret: items.filter((item) => item.secret).map((item) => item.title),
    windows: windows.map(({ id, stage, opensAt, closesAt }) => ({
      id,
      stage: stage as Stage,
      opensAt,
      closesAt,
    })),
  };
}
