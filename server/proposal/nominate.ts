import { and, eq } from 'drizzle-orm';
import { nominateForm } from '#app/domain/proposal/award-forms';
import { mayBeOutstanding } from '#app/domain/proposal/rules';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { delegation, handlingUnit, proposalAward } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done, type Hand } from '#server/platform/command';
import { isHonoured } from './award-load';
import { addEvent, lockProposal, type ProposalRow } from './load';
import { standingOf } from './standing';

type Subject = {
  readonly proposalId: string | null;
  readonly delegationId: string | null;
  readonly unitId: string | null;
  readonly row: ProposalRow | null;
};
const bare: Subject = { proposalId: null, delegationId: null, unitId: null, row: null };

/** What is nominated, if there is such a thing and it has come far enough. */
async function findSubject(
  hand: Hand,
  given: { kind: string; proposal?: string; delegation?: string; unit?: string },
  termId: string,
): Promise<Subject | Refusal> {
  if (given.proposal) {
    const held = await lockProposal(hand, given.proposal);
    if (isRefusal(held)) return held;
    if (!mayBeOutstanding(held.proposal.state)) return refuse('proposal.notClosed');
    return { ...bare, proposalId: held.proposal.id, row: held.proposal };
  }
  if (given.delegation) {
    const [found] = await hand.tx
      .select({ id: delegation.id })
      .from(delegation)
      .where(and(eq(delegation.id, given.delegation), eq(delegation.termId, termId)));
    return found ? { ...bare, delegationId: found.id } : refuse('platform.notFound');
  }
  const [unit] = await hand.tx
    .select()
    .from(handlingUnit)
    .where(eq(handlingUnit.id, given.unit ?? ''));
  return unit && !unit.dissolvedOn ? { ...bare, unitId: unit.id } : refuse('proposal.noUnit');
}

/** A member of the committee nominates an outstanding proposal, organiser or department, never one that would honour the member. */
export const nominate = command({
  name: 'proposal.nominate',
  input: nominateForm,
  load: (hand) => standingOf(hand.tx, hand.actor),
  perform: async (hand, given, who) => {
    if (!who.isCommittee && !who.isSecretary) return refuse('proposal.notCommittee');
    if (!who.termId) return refuse('roster.noTerm');
    const found = await findSubject(hand, given, who.termId);
    if (isRefusal(found)) return found;
    const { row, ...subject } = found;
    if (await isHonoured(hand, who.personId, subject)) return refuse('proposal.ownAward');
    const [made] = await hand.tx
      .insert(proposalAward)
      .values({
        ...subject,
        orgId: hand.orgId,
        termId: who.termId,
        kind: given.kind,
        state: 'nominated',
        reason: given.reason,
        nominatedBy: personOf(hand),
        nominatedAt: hand.now,
      })
      .onConflictDoNothing()
      .returning({ id: proposalAward.id });
    if (!made) return refuse('proposal.nominatedAlready');
    if (row) await addEvent(hand, row, 'nominated', { reason: given.reason });
    return done(
      { award: made.id },
      { name: 'proposal.nominated', subject: made.id, data: { kind: given.kind } },
    );
  },
});
