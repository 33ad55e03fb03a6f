import { and, eq, inArray, sql } from 'drizzle-orm';
import { dueDays } from '#app/domain/proposal/clocks';
import type { AssignmentRole } from '#app/domain/proposal/words';
import type { Tx } from '#db/client';
import { proposalAssignment } from '#db/schema';
import type { Hand } from '#server/platform/command';
import { isWorkingDay } from '#server/platform/working-days';
import { heirOf } from './heir';
import type { ProposalRow } from './load';
import { rulesOf } from './rules-of';

/** A department that answers for a proposal in a round, as it is called today: a dissolved one's successor stands for it. */
export type Charge = {
  readonly role: AssignmentRole;
  readonly unitId: string;
  readonly unit: string;
  readonly leaderId: string | null;
  readonly assignedBy: string;
};

const rank: readonly AssignmentRole[] = ['lead', 'separate', 'co'];

/** The departments that had a proposal in this round, each once, the lead first. */
export async function inCharge(tx: Tx, proposalId: string, round: number): Promise<readonly Charge[]> {
  const rows = await tx.execute<Charge>(sql`
    select a.role, h.id as "unitId", h.name as unit, h.leader_id as "leaderId", a.assigned_by as "assignedBy"
    from proposal_assignment a join handling_unit h on h.id = ${heirOf(sql`a.unit_id`)}
    where a.proposal_id = ${proposalId} and a.round = ${round} and a.state in ('open', 'done') order by a.assigned_at, a.id`);
  const inOrder = [...rows].sort((one, other) => rank.indexOf(one.role) - rank.indexOf(other.role));
  return inOrder.filter((one, at) => inOrder.findIndex(({ unitId }) => unitId === one.unitId) === at);
}

/** Gives a proposal that has just come to its next round to the departments that had it before, with the shorter days of later rounds. */
export async function assignAnew(hand: Hand, row: ProposalRow): Promise<readonly string[]> {
  const before = row.round - 1;
  const charges = await inCharge(hand.tx, row.id, before);
  await hand.tx
    .update(proposalAssignment)
    .set({ state: 'replaced', endedAt: hand.now })
    .where(
      and(
        eq(proposalAssignment.proposalId, row.id),
        eq(proposalAssignment.round, before),
        inArray(proposalAssignment.state, ['open']),
      ),
    );
  const due = dueDays(await rulesOf(hand.tx, row), hand.now, row.round, isWorkingDay);
  await hand.tx.insert(proposalAssignment).values(
    charges.map(({ role, unitId, assignedBy }) => ({
      ...due,
      role,
      unitId,
      assignedBy,
      orgId: hand.orgId,
      proposalId: row.id,
      round: row.round,
      state: 'open' as const,
      assignedAt: hand.now,
    })),
  );
  return charges.map(({ unit }) => unit);
}

/** How many proposals this department still answers for after its reply: what is not rated or not done could come back to it. */
export async function countOwed(tx: Tx, unitId: string): Promise<number> {
  const [found] = await tx.execute<{ count: number }>(sql`
    select count(distinct p.id)::int as count from proposal_assignment a
      join proposal p on p.id = a.proposal_id and p.round = a.round and p.state in ('replied', 'escalated', 'tracking')
    where a.unit_id = ${unitId} and a.state = 'done' and a.role <> 'co'`);
  return found?.count ?? 0;
}
