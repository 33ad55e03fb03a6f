import { and, desc, eq, sql } from 'drizzle-orm';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { handlingUnit, proposalAssignment, proposalReply } from '#db/schema';
import type { Hand } from '#server/platform/command';
import { heirOf, leaderOf } from './heir';
import { type Held, lockProposal } from './load';

export type Assignment = typeof proposalAssignment.$inferSelect;
export type Reply = typeof proposalReply.$inferSelect;
/** What a department has to do, held together with its proposal. The department is the one that stands for it today, its leader one of management. */
export type HeldAssignment = Held & {
  readonly assignment: Assignment;
  readonly unit: typeof handlingUnit.$inferSelect;
};
export type HeldReply = HeldAssignment & { readonly reply: Reply };

/** Holds an assignment by its proposal, which every order about it locks first; refuses `proposal.noProposal` to whoever may not read that. */
export async function lockAssignment(hand: Hand, id: string): Promise<HeldAssignment | Refusal> {
  const [at] = await hand.tx
    .select({ proposalId: proposalAssignment.proposalId })
    .from(proposalAssignment)
    .where(eq(proposalAssignment.id, id));
  if (!at) return refuse('proposal.noProposal');
  const held = await lockProposal(hand, at.proposalId);
  if (isRefusal(held)) return held;
  // Read after the lock: whoever came before may have changed it.
  const [row] = await hand.tx
    .select({
      assignment: proposalAssignment,
      unit: handlingUnit,
      leaderId: sql<string | null>`${leaderOf(sql`${handlingUnit}`)}`,
    })
    .from(proposalAssignment)
    .innerJoin(
      handlingUnit,
      sql`${handlingUnit.id} = coalesce(${heirOf(sql`${proposalAssignment.unitId}`)}, ${proposalAssignment.unitId})`,
    )
    .where(eq(proposalAssignment.id, id));
  const { assignment, unit, leaderId } = row!;
  return { ...held, assignment, unit: { ...unit, leaderId } };
}

/** The same for somebody of the department that it is with, while it is open in the present round. */
export async function lockOpenWork(hand: Hand, id: string): Promise<HeldAssignment | Refusal> {
  const held = await lockAssignment(hand, id);
  if (isRefusal(held)) return held;
  if (!held.who.units.includes(held.unit.id)) return refuse('proposal.notYourUnit');
  return isOpenWork(held) ? held : refuse('proposal.assignmentOver');
}

export const isOpenWork = ({ proposal, assignment }: HeldAssignment): boolean =>
  proposal.state === 'handling' && assignment.state === 'open' && assignment.round === proposal.round;

/** Holds a reply by its proposal; refuses `proposal.noReply` where there is none. Imported history has none on its way. */
export async function lockReply(hand: Hand, id: string): Promise<HeldReply | Refusal> {
  const [at] = await hand.tx
    .select({ assignmentId: proposalReply.assignmentId })
    .from(proposalReply)
    .where(eq(proposalReply.id, id));
  if (!at?.assignmentId) return refuse('proposal.noReply');
  const held = await lockAssignment(hand, at.assignmentId);
  if (isRefusal(held)) return held;
  const [reply] = await hand.tx.select().from(proposalReply).where(eq(proposalReply.id, id));
  return reply ? { ...held, reply } : refuse('proposal.noReply');
}

/** Whatever departments have or had to do with a proposal in one round. */
export const assignmentsOf = (hand: Pick<Hand, 'tx'>, proposalId: string, round: number) =>
  hand.tx
    .select()
    .from(proposalAssignment)
    .where(and(eq(proposalAssignment.proposalId, proposalId), eq(proposalAssignment.round, round)))
    .orderBy(proposalAssignment.assignedAt, proposalAssignment.id);

/** The newest reply of a department in its round, published or on its way; null where nothing is written. */
export async function latestReply(hand: Pick<Hand, 'tx'>, assignmentId: string): Promise<Reply | null> {
  const [found] = await hand.tx
    .select()
    .from(proposalReply)
    .where(eq(proposalReply.assignmentId, assignmentId))
    .orderBy(desc(proposalReply.number))
    .limit(1);
  return found ?? null;
}
