import { sql } from 'drizzle-orm';
import { type Actor, hasRole } from '#app/domain/actor';
import type { SessionState } from '#app/domain/congress/states';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Standing } from '#app/domain/report/rules';
import type { Tx } from '#db/client';

type Row = {
  state: SessionState;
  term_id: string;
  delegation_id: string | null;
  leader: boolean | null;
  attendee: boolean;
};

/** How the person stands to the session, with the delegation held there. */
export type SessionStanding = Standing & { readonly termId: string; readonly delegationId: string | null };

const observing = [
  'departmentHandler',
  'committeeMember',
  'scrutineer',
  'inspector',
  'superiorUnion',
] as const;

/**
 * Asks the session's roll, or the term's mandates while no roll is frozen, where the actor stands. Another session's
 * representative stands nowhere. One query.
 */
export async function findStanding(
  tx: Tx,
  actor: Actor,
  sessionId: string,
): Promise<SessionStanding | Refusal> {
  const personId = actor.kind === 'person' ? actor.personId : null;
  const [row] = await tx.execute<Row>(sql`
    select s.state, s.term_id,
      case when s.roll_frozen_at is null then r.delegation_id else e.delegation_id end as delegation_id,
      case when s.roll_frozen_at is null then r.leader else e.leader end as leader,
      exists (select 1 from attendee a where a.term_id = s.term_id and a.person_id = ${personId}::uuid) as attendee
    from congress_session s
    left join representative r on r.term_id = s.term_id and r.person_id = ${personId}::uuid and r.ended_on is null
    left join roll_entry e on e.session_id = s.id and e.person_id = ${personId}::uuid
    where s.id = ${sessionId}`);
  if (!row) return refuse('platform.notFound');
  return {
    state: row.state,
    termId: row.term_id,
    delegationId: row.delegation_id,
    representative: row.delegation_id !== null,
    leader: row.leader === true,
    attendee: row.attendee,
    secretary: hasRole(actor, 'secretary') || actor.kind === 'system',
    management: hasRole(actor, 'management'),
    observer: observing.some((role) => hasRole(actor, role)),
  };
}
