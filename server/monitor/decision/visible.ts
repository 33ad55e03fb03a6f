import { type SQL, sql } from 'drizzle-orm';
import { type Actor, hasRole } from '#app/domain/actor';

/** Whether somebody keeps the ledger of major decisions. */
export const keepsLedger = (actor: Actor): boolean =>
  hasRole(actor, 'monitorOfficer') || hasRole(actor, 'secretary');

/** Offices that read everything of a decision: evidence, findings, who sees to what. */
export const readsEvidence = (actor: Actor): boolean =>
  keepsLedger(actor) ||
  hasRole(actor, 'inspector') ||
  hasRole(actor, 'management') ||
  hasRole(actor, 'superiorUnion');

/**
 * Decisions (alias `d`) that somebody may read: the staff follow all of them, an appointment only once it was made public; whoever sees to a
 * point of it, and those who work with decisions, from the beginning.
 */
export function visibleDecisions(actor: Actor): SQL {
  if (readsEvidence(actor)) return sql`true`;
  const me = actor.kind === 'person' ? actor.personId : null;
  return sql`(d.class <> 'personnel' or d.state = 'finished' or exists (
    select 1 from decision_point p where p.decision_id = d.id
      and (p.owner_id = ${me} or p.point = 'publish' and p.done_on is not null)))`;
}
