import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client';

/** Where a person sits in a session: on the frozen roll, or as a non-voting attendee of its term. */
export type Seat = {
  readonly name: string;
  readonly formal: boolean;
  readonly leader: boolean;
  readonly delegationId: string | null;
};

/** The person's seat in the session; null for everybody else, also for a representative of another session. */
export async function findSeat(tx: Tx, sessionId: string, personId: string): Promise<Seat | null> {
  const rows = await tx.execute<{
    name: string;
    formal: boolean;
    leader: boolean;
    delegation_id: string | null;
  }>(sql`
    select r.name, true as formal, r.leader, r.delegation_id from roll_entry r
      where r.session_id = ${sessionId} and r.person_id = ${personId}
    union all
    select p.name, false, false, a.delegation_id from attendee a join person p on p.id = a.person_id
      join congress_session s on s.term_id = a.term_id where s.id = ${sessionId} and a.person_id = ${personId}
    limit 1`);
  const row = rows[0];
  return row
    ? { name: row.name, formal: row.formal, leader: row.leader, delegationId: row.delegation_id }
    : null;
}
