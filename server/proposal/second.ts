import { secondForm } from '#app/domain/proposal/draft-forms';
import { refuse } from '#app/domain/refusals';
import { proposalSecond } from '#db/schema';
import { command, done } from '#server/platform/command';
import { addEvent, lockProposal } from './load';

/** A formal representative seconds the words they have read: asked, or unasked where the proposal is open to all. */
export const second = command({
  name: 'proposal.second',
  input: secondForm,
  load: (hand, given) => lockProposal(hand, given.proposal),
  perform: async (hand, given, { proposal: row, who, part }) => {
    if (row.proposerId === who.personId) return refuse('proposal.ownProposal');
    if (row.state !== 'seconding') return refuse('proposal.step', { params: { state: row.state } });
    if (!who.isRepresentative || who.termId !== row.termId) return refuse('proposal.notRepresentative');
    if (part.second === 'agreed') return refuse('proposal.secondedAlready');
    if (given.seen !== row.revision)
      return refuse('proposal.changedMeanwhile', { params: { revision: row.revision } });
    const agreed = { state: 'agreed' as const, answeredAt: hand.now, revision: row.revision };
    await hand.tx
      .insert(proposalSecond)
      .values({ ...agreed, orgId: hand.orgId, proposalId: row.id, personId: who.personId })
      .onConflictDoUpdate({ target: [proposalSecond.proposalId, proposalSecond.personId], set: agreed });
    await addEvent(hand, row, 'seconded');
    return done(
      { proposal: row.id },
      { name: 'proposal.seconded', subject: row.id, data: { person: who.personId } },
    );
  },
});
