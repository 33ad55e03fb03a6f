import { desc, eq, sql } from 'drizzle-orm';
import { type Actor, hasRole } from '#app/domain/actor';
import type { ItemState } from '#app/domain/congress/states';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { adopting, drafting, lastReview, publishing } from '#app/domain/resolution/rules';
import type { Choices, ResolutionPage, ResolutionsPage } from '#app/domain/resolution/views';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Tx } from '#db/client';
import { agendaItem, congressSession, openVote, resolution } from '#db/schema';
import { verdictsOn } from '#server/ballot/boxed-items';
import { findVotes } from '#server/ballot/load';
import { currentSession, findItems, type SessionRow } from '#server/congress/load';
import type { Reader } from '#server/platform/http';
import { clocksOf } from './clocks';
import { isId } from './is-id';
import { mayReadMinutes } from './minutes-access';
import { readResult } from './read-result';

/** What an actor may see: everybody what is published, the session's own people what it adopted, the secretary drafts too. */
const seenBy = (actor: Actor) => {
  if (hasRole(actor, 'secretary')) return sql`${resolution.state} <> 'withdrawn'`;
  const offices = ['management', 'inspector', 'superiorUnion'] as const;
  const me = actor.kind === 'person' ? actor.personId : null;
  return sql`(${resolution.state} = 'published' or ${resolution.state} = 'adopted' and (
    ${offices.some((office) => hasRole(actor, office))}
    or exists (select 1 from roll_entry r where r.session_id = ${resolution.sessionId} and r.person_id = ${me}::uuid)
    or exists (select 1 from attendee a where a.term_id = ${congressSession.termId} and a.person_id = ${me}::uuid)))`;
};

/** The resolutions one may see, newest session first; to the secretary the drafting form's choices and the clocks that run after the closing. */
export async function readResolutions({ tx, actor, now }: Reader): Promise<ResolutionsPage> {
  const rows = await tx
    .select({
      id: resolution.id,
      number: resolution.number,
      title: resolution.title,
      unit: resolution.unit,
      reviewOn: resolution.reviewOn,
      state: resolution.state,
      sessionId: congressSession.id,
      session: congressSession.title,
    })
    .from(resolution)
    .innerJoin(congressSession, eq(congressSession.id, resolution.sessionId))
    .where(seenBy(actor))
    .orderBy(desc(congressSession.createdAt), resolution.adoptedAt, resolution.createdAt)
    .limit(300);
  const session = await currentSession(tx, actor);
  const mayWrite = hasRole(actor, 'secretary');
  const mayDraft = mayWrite && session !== null && drafting.includes(session.state);
  return {
    now,
    resolutions: rows,
    session: session && { id: session.id, title: session.title, state: session.state },
    drafting: mayDraft ? await readChoices(tx, session, now) : null,
    mayWrite,
    mayReadMinutes: session !== null && (await mayReadMinutes(tx, actor, session)),
    clocks: mayWrite && session ? clocksOf(session) : null,
    waiting: rows.filter((row) => row.state === 'adopted' && row.sessionId === session?.id).length,
  };
}

/** What a draft can rest on: items of the session, and votes without an item that passed. */
async function readChoices(tx: Tx, session: SessionRow, now: Date): Promise<Choices> {
  const items = await findItems(tx, session.id);
  const votes = await findVotes(tx, session.id);
  const live = items.filter((item) => item.state !== 'withdrawn' && item.state !== 'resubmitted');
  const today = dayInShanghai(now);
  return {
    today,
    last: lastReview(today),
    items: live.map(({ id, title, state }) => ({ id, title, state: state as ItemState })),
    secret: live.filter((item) => item.secret && item.state !== 'adopted').map((item) => item.title),
    votes: votes
      .filter((vote) => vote.agendaItemId === null && readResult(vote.result)?.passed === true)
      .map(({ id, question }) => ({ id, question })),
  };
}

/** One resolution with what it rests on; what one may not see does not exist. */
export async function readResolution(
  { tx, actor, now }: Reader,
  id: string,
): Promise<ResolutionPage | Refusal> {
  if (!isId(id)) return refuse('resolution.noResolution');
  const [row] = await tx
    .select({ resolution, session: congressSession, item: agendaItem.title, result: openVote.result })
    .from(resolution)
    .innerJoin(congressSession, eq(congressSession.id, resolution.sessionId))
    .leftJoin(agendaItem, eq(agendaItem.id, resolution.agendaItemId))
    .leftJoin(openVote, eq(openVote.id, resolution.voteId))
    .where(sql`${resolution.id} = ${id} and ${seenBy(actor)}`);
  if (!row) return refuse('resolution.noResolution');
  const session = row.session as SessionRow;
  const { title, text, number, unit, reviewOn, state, adoptedAt, publishedAt } = row.resolution;
  const today = dayInShanghai(now);
  return {
    now,
    today,
    last: lastReview(today),
    orgName: actor.kind === 'person' ? actor.orgName : '',
    resolution: { id, title, text, number, unit, reviewOn, state, adoptedAt, publishedAt },
    session: { id: session.id, title: session.title },
    item: row.item,
    vote: readResult(row.result),
    boxes: row.resolution.agendaItemId ? await verdictsOn(tx, row.resolution.agendaItemId) : [],
    clocks: publishedAt ? clocksOf(session, publishedAt) : null,
    may: {
      write: hasRole(actor, 'secretary'),
      adopt: adopting.includes(session.state),
      publish: publishing.includes(session.state),
    },
  };
}
