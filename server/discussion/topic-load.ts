import { and, desc, eq, isNull, lte, ne, sql } from 'drizzle-orm';
import type { SessionState } from '#app/domain/congress/states';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Profile, UnitKind } from '#app/domain/statute/profile';
import { isProfileId, profile } from '#app/domain/statute/profiles';
import type { Tx } from '#db/client';
import {
  congressSession,
  delegation,
  jointMeeting,
  organisation,
  representative,
  term,
  topic,
} from '#db/schema';
import type { Hand } from '#server/platform/command';

export type TopicRow = typeof topic.$inferSelect;
export type MeetingRow = typeof jointMeeting.$inferSelect;

/** The term that runs: the newest that has begun, rehearsals aside. Null before the first. */
export async function currentTerm(tx: Tx, now: Date): Promise<{ id: string; name: string } | null> {
  const [found] = await tx
    .select({ id: term.id, name: term.name })
    .from(term)
    .where(and(eq(term.rehearsal, false), lte(term.beginsOn, dayInShanghai(now))))
    .orderBy(desc(term.beginsOn), desc(term.id))
    .limit(1);
  return found ?? null;
}

/** The seat of a person in the term that runs; null where there is none, or the mandate has ended. */
export async function seatOfNow(tx: Tx, personId: string, now: Date) {
  const runs = await currentTerm(tx, now);
  if (!runs) return null;
  const [seat] = await tx
    .select({
      termId: representative.termId,
      delegationId: representative.delegationId,
      delegation: delegation.name,
      leader: representative.leader,
    })
    .from(representative)
    .innerJoin(delegation, eq(delegation.id, representative.delegationId))
    .where(
      and(
        eq(representative.termId, runs.id),
        eq(representative.personId, personId),
        isNull(representative.endedOn),
      ),
    );
  return seat ?? null;
}

/** The seat of whoever gives the order, refused where there is none. */
export async function holdSeat(hand: Hand) {
  const seat = hand.actor.kind === 'person' ? await seatOfNow(hand.tx, hand.actor.personId, hand.now) : null;
  return seat ?? refuse('discussion.notRepresentative');
}

/** Locks a topic against every other order about it. */
export async function lockTopic(hand: Hand, id: string): Promise<TopicRow | Refusal> {
  const [found] = await hand.tx.select().from(topic).where(eq(topic.id, id)).for('update');
  return found ?? refuse('discussion.noTopic');
}

/** Locks a joint meeting against every other order about it. */
export async function lockMeeting(hand: Hand, id: string): Promise<MeetingRow | Refusal> {
  const [found] = await hand.tx.select().from(jointMeeting).where(eq(jointMeeting.id, id)).for('update');
  return found ?? refuse('discussion.noJointMeeting');
}

/** The rules that the organisation stands under, as a new session would freeze them; null where its profile is gone. */
export async function findRules(tx: Tx): Promise<{ profile: Profile; unit: UnitKind } | null> {
  const [found] = await tx
    .select({ kind: organisation.kind, ruleProfile: organisation.ruleProfile })
    .from(organisation)
    .where(sql`${organisation.id} = app_org()`);
  if (!found || !isProfileId(found.ruleProfile)) return null;
  const unit = found.kind === 'hospital' || found.kind === 'school' ? found.kind : 'enterprise';
  return { profile: profile(found.ruleProfile), unit };
}

/** Representatives who support a topic and still hold their mandates, and all representatives of its term. */
export async function countCall(tx: Tx, of: Pick<TopicRow, 'id' | 'termId'>) {
  const [counts] = await tx.execute<{ supporters: number; representatives: number }>(sql`
    select count(*)::int as representatives, count(s.person_id)::int as supporters
    from representative r left join topic_support s on s.topic_id = ${of.id} and s.person_id = r.person_id
    where r.term_id = ${of.termId} and r.ended_on is null`);
  return counts!;
}

/** The term's session that is in one of the states, rehearsals aside; the newest where there are several. */
export async function findSessionIn(tx: Tx, termId: string, isIn: (state: SessionState) => boolean) {
  const rows = await tx
    .select({ id: congressSession.id, title: congressSession.title, state: congressSession.state })
    .from(congressSession)
    .where(and(eq(congressSession.termId, termId), ne(congressSession.kind, 'rehearsal')))
    .orderBy(desc(congressSession.createdAt), desc(congressSession.id));
  return rows.find((row) => isIn(row.state as SessionState)) ?? null;
}
