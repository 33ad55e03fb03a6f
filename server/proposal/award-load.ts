import { and, eq, type SQL, sql } from 'drizzle-orm';
import { type AwardStep, awardSteps } from '#app/domain/proposal/states';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { proposalAward, proposalParty, representative } from '#db/schema';
import { personOf } from '#server/congress/load';
import type { Hand } from '#server/platform/command';

export type AwardRow = typeof proposalAward.$inferSelect;

/** Locks an award for an order; refuses `proposal.noAward`. */
export async function lockAward(hand: Hand, id: string): Promise<AwardRow | Refusal> {
  const [row] = await hand.tx.select().from(proposalAward).where(eq(proposalAward.id, id)).for('update');
  return row ?? refuse('proposal.noAward');
}

/** Takes a locked award one step on; refuses `proposal.awardStep` where the table has no such row. */
export async function moveAward(
  hand: Hand,
  row: AwardRow,
  step: AwardStep,
  more: Partial<typeof proposalAward.$inferInsert> = {},
): Promise<AwardRow | Refusal> {
  const state = next(awardSteps, row.state, step);
  if (state === null) return refuse('proposal.awardStep', { params: { state: row.state } });
  const [moved] = await hand.tx
    .update(proposalAward)
    .set({ ...more, state })
    .where(eq(proposalAward.id, row.id))
    .returning();
  return moved!;
}

/** The union office decides on an award: `choose` or `passOver`, with its reasons; never whoever would be honoured by it. */
export async function decideAward(
  hand: Hand,
  row: AwardRow,
  step: 'choose' | 'passOver',
  decision: string,
): Promise<AwardRow | Refusal> {
  if (await isHonoured(hand, personOf(hand), row)) return refuse('proposal.ownAward');
  const moved = await moveAward(hand, row, step, { decision, decidedAt: hand.now });
  if (isRefusal(moved)) return moved;
  if (step === 'choose' && row.consultsUntil && row.consultsUntil > hand.now)
    return refuse('proposal.consultationOpen');
  return moved;
}

/** That a person answers for the department today, or is its leader in charge. */
export const worksFor = (personId: string, unitId: SQL): SQL => sql`
  (exists (select 1 from handling_unit u where u.id = ${unitId} and u.leader_id = ${personId})
    or exists (select 1 from office f, (select (app_now() at time zone 'Asia/Shanghai')::date as day) today
      where f.person_id = ${personId} and f.kind = 'departmentHandler' and f.scope_id = ${unitId}
        and f.starts_on <= today.day and (f.ends_on is null or f.ends_on >= today.day)))`;

/** Whether this person would be honoured by the award: as one to whom the proposal belongs, a member of the delegation, or of the department. */
export async function isHonoured(
  { tx }: Pick<Hand, 'tx'>,
  personId: string,
  award: Pick<AwardRow, 'proposalId' | 'delegationId' | 'unitId'>,
): Promise<boolean> {
  if (award.proposalId) {
    const found = await tx
      .select({ role: proposalParty.role })
      .from(proposalParty)
      .where(and(eq(proposalParty.proposalId, award.proposalId), eq(proposalParty.personId, personId)));
    return found.length > 0;
  }
  if (award.unitId) {
    const found = await tx.execute(sql`select 1 where ${worksFor(personId, sql`${award.unitId}::uuid`)}`);
    return found.length > 0;
  }
  if (!award.delegationId) return false;
  const found = await tx
    .select({ id: representative.personId })
    .from(representative)
    .where(and(eq(representative.delegationId, award.delegationId), eq(representative.personId, personId)));
  return found.length > 0;
}
