import { sql } from 'drizzle-orm';
import type { RoomKind } from '#app/domain/discussion/seat';
import type { Tx } from '#db/client';
import { committee, committeeMember, discussionRoom, presidiumMember } from '#db/schema';
import { type Congress, inOrg } from './congress';

type Of = {
  /** Which of the three delegations, from 1; of a delegation's room. */
  readonly delegation?: number;
  /** Who sits in the presidium or committee, as indexes of the roll; the first leads. */
  readonly people?: readonly number[];
};

/** A room of the congress, made straight in its table; one that stands already is taken as it is. Returns its id. */
export function makeRoom(congress: Congress, kind: RoomKind, of: Of = {}): Promise<string> {
  const { sessionId } = congress;
  const { orgId, now } = congress.world;
  return inOrg(congress.world, async (tx) => {
    const delegationId = kind === 'delegation' ? await delegationOf(tx, congress, of.delegation ?? 1) : null;
    const committeeId =
      kind === 'committee' ? await makeCommittee(tx, congress, of.people ?? [0, 1, 2]) : null;
    if (kind === 'presidium' && of.people)
      await tx.insert(presidiumMember).values(
        of.people.map((index, at) => ({
          orgId,
          sessionId,
          personId: congress.reps[index]!,
          executiveChair: at === 0,
        })),
      );
    const [standing] = await tx.execute<{ id: string }>(sql`
      select id from discussion_room where session_id = ${sessionId} and kind = ${kind}
        and coalesce(delegation_id, committee_id, session_id) = coalesce(${delegationId}, ${committeeId}, ${sessionId})::uuid`);
    if (standing) return standing.id;
    const [made] = await tx
      .insert(discussionRoom)
      .values({ orgId, sessionId, kind, delegationId, committeeId, name: `${kind}厅`, createdAt: now })
      .returning({ id: discussionRoom.id });
    return made!.id;
  });
}

async function delegationOf(tx: Tx, congress: Congress, ordinal: number): Promise<string> {
  const rows = await tx.execute<{ id: string }>(
    sql`select id from delegation where term_id = ${congress.termId} and ordinal = ${ordinal}`,
  );
  return rows[0]!.id;
}

async function makeCommittee(tx: Tx, congress: Congress, people: readonly number[]): Promise<string> {
  const { orgId } = congress.world;
  const name = `委员会${crypto.randomUUID().slice(0, 6)}`;
  const [made] = await tx
    .insert(committee)
    .values({ orgId, termId: congress.termId, name })
    .returning({ id: committee.id });
  await tx.insert(committeeMember).values(
    people.map((index, at) => ({
      orgId,
      committeeId: made!.id,
      personId: congress.reps[index]!,
      head: at === 0,
    })),
  );
  return made!.id;
}

/** Ends the session at once: rooms can then only be read. */
export const endSession = (congress: Congress) =>
  inOrg(congress.world, (tx) =>
    tx.execute(sql`update congress_session set state = 'cancelled' where id = ${congress.sessionId}`),
  );
