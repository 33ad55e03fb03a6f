import { desc, eq, inArray } from 'drizzle-orm';
import { type Actor, hasRole } from '#app/domain/actor';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { drafting } from '#app/domain/resolution/rules';
import type { ResolutionState } from '#app/domain/resolution/states';
import { dayInShanghai, publishBy, reportUpBy } from '#app/domain/statute/deadlines';
import { thawProfile } from '#app/domain/statute/profile';
import { agendaItem, congressSession, resolution } from '#db/schema';
import type { VoteResult } from '#server/ballot/close-vote';
import { findVote, findVotes } from '#server/ballot/load';
import { currentSession, findItems, findSession, type SessionRow } from '#server/congress/load';
import type { Reader } from '#server/platform/http';
import { isWorkingDay } from '#server/platform/working-days';

/** What an actor may see: everybody what is published, those of the congress what it adopted, the secretary drafts. */
function visible(actor: Actor): ResolutionState[] {
  if (hasRole(actor, 'secretary')) return ['draft', 'adopted', 'published'];
  const ofCongress = ['representative', 'presidiumMember', 'nonVotingAttendee', 'management'] as const;
  return ofCongress.some((role) => hasRole(actor, role)) ? ['adopted', 'published'] : ['published'];
}

/** The resolutions one may see, newest session first, and to the secretary what the law asks after the closing. */
export async function readResolutions({ tx, actor, now }: Reader) {
  const rows = await tx
    .select({
      id: resolution.id,
      number: resolution.number,
      title: resolution.title,
      unit: resolution.unit,
      reviewOn: resolution.reviewOn,
      state: resolution.state,
      session: congressSession.title,
    })
    .from(resolution)
    .innerJoin(congressSession, eq(congressSession.id, resolution.sessionId))
    .where(inArray(resolution.state, visible(actor)))
    .orderBy(desc(congressSession.createdAt), resolution.adoptedAt, resolution.createdAt)
    .limit(300);
  const session = await currentSession(tx);
  const isSecretary = hasRole(actor, 'secretary');
  const waiting = rows.filter((row) => row.state === 'adopted').length;
  return {
    now,
    resolutions: rows,
    session: session && { id: session.id, title: session.title },
    mayDraft: isSecretary && session !== null && drafting.includes(session.state),
    duties: isSecretary && session ? dutiesOf(session, waiting) : null,
  };
}

/** The days by which a closed session must be published and reported; null while it has not closed. */
function dutiesOf(session: SessionRow, waiting: number) {
  if (!session.closedAt) return null;
  const profile = thawProfile(session.profile);
  const closed = dayInShanghai(session.closedAt);
  const { value, article } = profile.after.reportUp;
  return {
    closed,
    publishBy: publishBy(profile, closed),
    publishArticle: profile.after.publishDays.article,
    reportBy: reportUpBy(profile, closed, isWorkingDay),
    reportArticle: article,
    days: value.days,
    workingDays: value.workingDays,
    receipt: session.reportReceipt,
    waiting,
  };
}

/** One resolution with what it rests on; what one may not see does not exist. */
export async function readResolution({ tx, actor, now }: Reader, id: string) {
  const [row] = await tx
    .select({ resolution, session: congressSession, item: agendaItem.title })
    .from(resolution)
    .innerJoin(congressSession, eq(congressSession.id, resolution.sessionId))
    .leftJoin(agendaItem, eq(agendaItem.id, resolution.agendaItemId))
    .where(eq(resolution.id, id));
  if (!row || !visible(actor).includes(row.resolution.state)) return refuse('resolution.noResolution');
  const vote = row.resolution.voteId ? await findVote(tx, row.resolution.voteId) : null;
  const { orgId: _org, createdBy: _by, ...found } = row.resolution;
  return {
    now,
    resolution: found,
    session: { id: row.session.id, title: row.session.title, closed: row.session.closedAt !== null },
    item: row.item,
    result: vote && !isRefusal(vote) ? (vote.result as VoteResult | null) : null,
    mayWrite: hasRole(actor, 'secretary'),
  };
}

/** What a draft can rest on: items heard or adopted, votes that passed. */
export async function readDrafting({ tx, now }: Reader, sessionId: string | null) {
  const session = sessionId ? await findSession(tx, sessionId) : await currentSession(tx);
  if (!session) return refuse('congress.noSession');
  if (isRefusal(session)) return session;
  const items = await findItems(tx, session.id);
  const votes = await findVotes(tx, session.id);
  return {
    today: dayInShanghai(now),
    session: { id: session.id, title: session.title },
    items: items
      .filter((item) => item.state === 'heard' || item.state === 'adopted')
      .map(({ id, title }) => ({ id, title })),
    votes: votes
      .filter((vote) => vote.state === 'closed' && vote.result?.passed === true)
      .map(({ id, question }) => ({ id, question })),
  };
}
