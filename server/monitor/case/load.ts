import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/actor';
import {
  type CaseStanding,
  caseStanding,
  faultOfWorker,
  mayReadCase,
} from '#app/domain/monitor/case/standing';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Tx } from '#db/client';
import { monitorCase, monitorDepartment, monitorFinding, person } from '#db/schema';
import type { Hand } from '#server/platform/command';

export type CaseRow = typeof monitorCase.$inferSelect;
export type FindingRow = typeof monitorFinding.$inferSelect;
/** A case held for an order, with where whoever gives it stands. */
export type HeldCase = { readonly row: CaseRow; readonly who: CaseStanding };

/** Where an actor stands to a department's case. One statement. */
export async function standingTo(
  tx: Tx,
  actor: Actor,
  { departmentId, actionOwnerId }: Pick<CaseRow, 'departmentId' | 'actionOwnerId'>,
): Promise<CaseStanding> {
  if (actor.kind !== 'person')
    return caseStanding(actor, { personId: '', isOwn: false, isHead: false, isActionOwner: false });
  const { personId } = actor;
  const [tie] = await tx
    .select({
      isHead: sql<boolean>`${monitorDepartment.headId} = ${personId}`,
      isOwn: sql<boolean>`${monitorDepartment.name} = ${person.department}`,
    })
    .from(monitorDepartment)
    .leftJoin(person, eq(person.id, personId))
    .where(departmentId === null ? sql`false` : eq(monitorDepartment.id, departmentId));
  const isHead = tie?.isHead ?? false;
  return caseStanding(actor, {
    personId,
    isHead,
    isOwn: isHead || (tie?.isOwn ?? false),
    isActionOwner: actionOwnerId === personId,
  });
}

/** Locks a case for an order; refuses `monitor.noCase` to whoever may not read it, as if there were none, and `monitor.caseChanged` after somebody else's order. */
export async function lockCase(
  hand: Hand,
  given: { readonly case: string; readonly seen: number },
): Promise<HeldCase | Refusal> {
  const [row] = await hand.tx.select().from(monitorCase).where(eq(monitorCase.id, given.case)).for('update');
  if (!row) return refuse('monitor.noCase');
  const who = await standingTo(hand.tx, hand.actor, row);
  if (!mayReadCase(who)) return refuse('monitor.noCase');
  return row.revision === given.seen ? { row, who } : refuse('monitor.caseChanged');
}

/** Locks findings in a fixed order; refuses `monitor.noFinding` where one is not there. */
export async function lockFindings(hand: Hand, ids: readonly string[]): Promise<FindingRow[] | Refusal> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const rows = await hand.tx
    .select()
    .from(monitorFinding)
    .where(and(eq(monitorFinding.orgId, hand.orgId), inArray(monitorFinding.id, wanted)))
    .orderBy(monitorFinding.id)
    .for('update');
  return rows.length === wanted.length ? rows : refuse('monitor.noFinding');
}

/** Locks one finding, with what forbids this person to work on it; refuses `monitor.noFinding`. */
export async function lockFinding(
  hand: Hand,
  id: string,
): Promise<{ finding: FindingRow; fault: Refusal | null } | Refusal> {
  const found = await lockFindings(hand, [id]);
  if (isRefusal(found)) return found;
  const finding = found[0]!;
  const who = await standingTo(hand.tx, hand.actor, {
    departmentId: finding.departmentId,
    actionOwnerId: null,
  });
  return { finding, fault: faultOfWorker(who) };
}

/** Who answers for the department of a case; refuses `monitor.noDepartment` and `monitor.noHead`. */
export async function findHead(tx: Tx, row: Pick<CaseRow, 'departmentId'>): Promise<string | Refusal> {
  if (row.departmentId === null) return refuse('monitor.noDepartment');
  const [department] = await tx
    .select({ headId: monitorDepartment.headId })
    .from(monitorDepartment)
    .where(eq(monitorDepartment.id, row.departmentId));
  return department?.headId ?? refuse('monitor.noHead');
}

/** Somebody in service by their staff number; refuses `monitor.unknownPerson` at the field that named them. */
export async function findStaff(tx: Tx, staffNumber: string, field = 'owner'): Promise<string | Refusal> {
  const [one] = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.staffNumber, staffNumber), isNull(person.leftOn)));
  return (
    one?.id ?? refuse('monitor.unknownPerson', { fields: { [field]: ['monitor:refusals.unknownPerson'] } })
  );
}
