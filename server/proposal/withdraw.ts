import { and, eq, ne } from 'drizzle-orm';
import { withdrawForm } from '#app/domain/proposal/draft-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { proposalParty } from '#db/schema';
import { command, done } from '#server/platform/command';
import { holdOwn } from './hold-draft';
import { addEvent, moveProposal } from './load';

/** The proposer withdraws before anything is decided. What belongs to joint proposers too, nobody withdraws alone. */
export const withdraw = command({
  name: 'proposal.withdraw',
  input: withdrawForm,
  load: (hand, given) => holdOwn(hand, given.proposal),
  perform: async (hand, given, { proposal: row, who }) => {
    const [other] = await hand.tx
      .select({ id: proposalParty.personId })
      .from(proposalParty)
      .where(
        and(
          eq(proposalParty.proposalId, row.id),
          ne(proposalParty.personId, who.personId),
          ne(proposalParty.role, 'seconder'),
        ),
      )
      .limit(1);
    if (other) return refuse('proposal.hasJoint');
    const moved = await moveProposal(hand, row, 'withdraw', { openToAll: false });
    if (isRefusal(moved)) return moved;
    await addEvent(hand, row, 'withdrawn', given.reason === '' ? {} : { reason: given.reason });
    return done(
      { proposal: row.id },
      { name: 'proposal.withdrawn', subject: row.id, data: { from: row.state } },
    );
  },
});
