import { sql } from 'drizzle-orm';
import { lateness } from '#app/domain/proposal/clocks';
import type { ProposalPage } from '#app/domain/proposal/draft-views';
import type { Owed } from '#app/domain/proposal/next';
import type { Day } from '#app/domain/statute/deadlines';
import type { Tx } from '#db/client';
import { isWorkingDay } from '#server/platform/working-days';
import { heirOf } from './heir';
import type { ProposalRow } from './load';

export type Work = Omit<ProposalPage['work'][number], 'lateness'> & Owed & { readonly unitId: string };

/** The departments that a proposal is with in this round, with how far each one's reply is and whether its time was extended. */
export async function readWork(tx: Tx, row: ProposalRow): Promise<Work[]> {
  const rows = await tx.execute<Work>(sql`
    select a.id, coalesce(${heirOf(sql`a.unit_id`)}, a.unit_id) as "unitId", u.name as unit, a.role, a.state, a.reply_by as "replyBy",
      (select r.state from proposal_reply r where r.assignment_id = a.id and r.round = a.round order by r.number desc limit 1) as reply,
      exists (select 1 from proposal_extension x where x.assignment_id = a.id and x.state = 'granted') as "isExtended"
    from proposal_assignment a join handling_unit u on u.id = a.unit_id
    where a.proposal_id = ${row.id} and a.round = ${row.round} and a.state in ('open', 'done')
    order by array_position(array['lead', 'separate', 'co'], a.role), a.assigned_at, a.id limit 50`);
  return [...rows];
}

type Milestone = ProposalPage['milestones'][number];

/** What was promised, step by step. */
export async function readMilestones(tx: Tx, proposalId: string, today: Day): Promise<Milestone[]> {
  const rows = await tx.execute<Omit<Milestone, 'lateness'>>(sql`
    select ordinal, text, due_on as "dueOn", reached_on as "reachedOn" from proposal_milestone
    where proposal_id = ${proposalId} order by ordinal limit 100`);
  return rows.map((one) => ({
    ...one,
    lateness: one.reachedOn === null ? lateness(one.dueOn, today, isWorkingDay) : null,
  }));
}
