import { eq, inArray, sql } from 'drizzle-orm';
import { numberOf } from '#app/domain/proposal/mark';
import { mergeForm } from '#app/domain/proposal/review-forms';
import { faultOfReviewer } from '#app/domain/proposal/rules';
import type { PartyRole } from '#app/domain/proposal/words';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { proposal } from '#db/schema';
import { command, done, type Hand } from '#server/platform/command';
import { addEvent, findPart, moveProposal, type ProposalRow } from './load';
import { lockForDecision } from './lock-decision';

/**
 * Joins a proposal of the same content to one that is filed (并案). Its proposers become joint proposers of that case with every right, its
 * seconders seconders; what had been merged into it goes along. From a dispute too: whoever joins a case gets what the dispute was about.
 */
export const merge = command({
  name: 'proposal.merge',
  input: mergeForm,
  load: async (hand, given) => {
    if (given.into === given.proposal) return refuse('proposal.mergeItself');
    // Both in one order, so that two merges crosswise wait for each other.
    await hand.tx
      .select({ id: proposal.id })
      .from(proposal)
      .where(inArray(proposal.id, [given.into, given.proposal]))
      .orderBy(proposal.id)
      .for('update');
    return lockForDecision(hand, given, ['submitted', 'disputed', 'filed']);
  },
  perform: async (hand, { into, reason }, held) => {
    const lead = await findLead(hand, held.proposal, into);
    if (isRefusal(lead)) return lead;
    const fault = faultOfReviewer(
      held.who,
      lead.proposerId,
      await findPart(hand, lead.id, held.who.personId),
    );
    if (fault) return fault;
    const moved = await moveProposal(hand, held.proposal, 'merge', {
      mergedInto: lead.id,
      filedAt: held.proposal.filedAt ?? hand.now,
    });
    if (isRefusal(moved)) return moved;
    await joinPeople(hand, moved, lead);
    await addEvent(hand, moved, 'mergedInto', { reason, data: { number: numberOf(lead) } });
    await addEvent(hand, lead, 'joined', { reason, data: { number: numberOf(moved) } });
    for (const follower of await repoint(hand, moved, lead))
      await addEvent(hand, follower, 'mergedInto', { data: { number: numberOf(lead) } });
    return done(
      { proposal: moved.id, into: lead.id },
      { name: 'proposal.merged', subject: moved.id, data: { into: lead.id } },
    );
  },
});

/** The case to join: filed, not replied to yet, of the same term, and no suggestion where the joining one is a proposal. */
async function findLead(hand: Hand, row: ProposalRow, into: string): Promise<ProposalRow | Refusal> {
  const [lead] = await hand.tx.select().from(proposal).where(eq(proposal.id, into));
  // What is not accepted yet could still be declined or withdrawn, and the joint proposers' matter with it.
  const isFit =
    lead !== undefined &&
    (lead.state === 'filed' || lead.state === 'handling') &&
    lead.termId === row.termId &&
    (lead.standing === 'proposal' || row.standing === 'suggestion');
  return isFit ? lead : refuse('proposal.mergeTarget');
}

/**
 * Those to whom the merged one belongs belong to the lead too; nobody who is a proposer of either becomes less. The proposer's consent did not
 * speak for joint proposers, so it is to be given anew; who kept their name back still does.
 */
async function joinPeople(hand: Hand, merged: ProposalRow, lead: ProposalRow): Promise<void> {
  const joining = await hand.tx.execute<{ role: PartyRole }>(sql`
    insert into proposal_party (org_id, proposal_id, person_id, role, via_id, name_withheld, at)
    select y.org_id, ${lead.id}, y.person_id, case when y.role = 'seconder' then 'seconder' else 'joint' end,
      coalesce(y.via_id, y.proposal_id), y.name_withheld, ${hand.now.toISOString()}::timestamptz
    from proposal_party y where y.proposal_id = ${merged.id}
    on conflict (proposal_id, person_id) do update set role = 'joint', name_withheld = excluded.name_withheld
    where proposal_party.role = 'seconder' and excluded.role = 'joint'
    returning role`);
  const hasJoint = joining.some(({ role }) => role === 'joint');
  const names = [...new Set([lead.names, merged.names].flatMap((text) => text.split('、')).filter(Boolean))];
  await hand.tx
    .update(proposal)
    .set({ names: names.join('、'), ...(hasJoint ? { nameConsent: false } : {}) })
    .where(eq(proposal.id, lead.id));
}

/** What had been merged into the merged one belongs to its lead from now on. */
const repoint = (hand: Hand, merged: ProposalRow, lead: ProposalRow) =>
  hand.tx
    .update(proposal)
    .set({ mergedInto: lead.id })
    .where(eq(proposal.mergedInto, merged.id))
    .returning({ id: proposal.id, round: proposal.round });
