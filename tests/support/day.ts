import { sql } from 'drizzle-orm';
import type { PersonActor } from '#app/domain/actor';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { attendee } from '#db/schema';
import { castOpenBallot } from '#server/ballot/cast-open-ballot';
import { openVote } from '#server/ballot/open-vote';
import { planVote } from '#server/ballot/plan-vote';
import { keepVotes } from '#server/clock/votes';
import { run } from '#server/platform/command';
import type { Reader } from '#server/platform/http';
import { type Congress, hour, inOrg, value } from './congress';

/** The `index`th representative of the roll, as signed in, with the delegation held there. */
export async function member(congress: Congress, index: number): Promise<PersonActor> {
  const personId = congress.reps[index]!;
  const rows = await inOrg(congress.world, (tx) =>
    tx.execute<{ delegation_id: string; leader: boolean }>(
      sql`select delegation_id, leader from roll_entry where session_id = ${congress.sessionId} and person_id = ${personId}`,
    ),
  );
  const { delegation_id: delegationId, leader } = rows[0]!;
  return congress.world.actor(
    personId,
    leader ? ['representative', 'groupLeader'] : ['representative'],
    delegationId,
  );
}

/** Somebody who attends the term without a vote. */
export async function guest(congress: Congress, delegationId: string | null = null): Promise<PersonActor> {
  const [personId] = await congress.world.people(1);
  await inOrg(congress.world, (tx) =>
    tx.insert(attendee).values({
      orgId: congress.world.orgId,
      termId: congress.termId,
      personId: personId!,
      delegationId,
      kind: 'nonVoting',
    }),
  );
  return congress.world.actor(personId!, ['nonVotingAttendee']);
}

/** A representative of another term, with no seat in this session. */
export async function stranger(congress: Congress): Promise<PersonActor> {
  const [personId] = await congress.world.people(1);
  return congress.world.actor(personId!, ['representative']);
}

/** Sets a vote on the presidium in the preparatory meeting, or on what is given. */
export const plan = (congress: Congress, more: Readonly<Record<string, unknown>> = {}) =>
  run(congress.desk, planVote, {
    session: congress.sessionId,
    subject: 'presidium',
    question: '是否同意主席团名单？',
    ...more,
  });

/** A vote that stands open in the preparatory meeting, which has just begun. */
export async function openedVote(
  congress: Congress,
  more: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  await congress.reach('preparatory');
  const { vote } = value(await plan(congress, more));
  value(await run(congress.desk, openVote, { vote }));
  return vote;
}

export const cast = async (
  congress: Congress,
  vote: string,
  who: PersonActor | number,
  choice: string,
  more = {},
) =>
  run(congress.world.desk(typeof who === 'number' ? await member(congress, who) : who), castOpenBallot, {
    vote,
    choice,
    ...more,
  });

/** The first representatives vote: so many approve, then so many oppose, then so many abstain. */
export async function castAll(congress: Congress, vote: string, approve: number, oppose = 0, abstain = 0) {
  const choices = [
    ...Array<string>(approve).fill('approve'),
    ...Array<string>(oppose).fill('oppose'),
    ...Array<string>(abstain).fill('abstain'),
  ];
  for (const [index, choice] of choices.entries()) value(await cast(congress, vote, index, choice));
}

/** Turns the clock and lets it keep the votes. */
export async function travelVotes(congress: Congress, to: Date | string): Promise<void> {
  congress.world.now = new Date(to);
  await keepVotes(congress.desk);
}

export const rowOf = <Row extends Record<string, unknown>>(
  congress: Congress,
  query: ReturnType<typeof sql>,
) => inOrg(congress.world, async (tx) => (await tx.execute<Row>(query))[0]!);

/** Reads as a page does. */
export const read = <T>(congress: Congress, actor: PersonActor, query: (reader: Reader) => Promise<T>) =>
  inOrg(congress.world, (tx) => query({ tx, actor, now: congress.world.now }));

/** What a page must be able to show. */
export function shown<T>(found: T | Refusal): T {
  if (isRefusal(found)) throw new Error(`refused: ${found.code}`);
  return found;
}

/** Later by so many hours. */
export const later = (at: Date, hours: number) => new Date(at.getTime() + hours * hour);
