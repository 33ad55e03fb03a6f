import { eq } from 'drizzle-orm';
import { linkItemForm } from '#app/domain/proposal/review-forms';
import { refuse } from '#app/domain/refusals';
import { proposal } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockProposal } from './load';

/** Follows the adding of an agenda item: the proposal that it came from knows it. An item that comes from none needs nothing. */
export const linkItem = command({
  name: 'proposal.linkItem',
  input: linkItemForm,
  load: async (hand, given) => (given.proposal ? lockProposal(hand, given.proposal) : null),
  perform: async (hand, { item }, held) => {
    if (!held) return done(null);
    const row = held.proposal;
    if (row.state !== 'promoted' || row.itemId !== null)
      return refuse('proposal.step', { params: { state: row.state } });
    await hand.tx.update(proposal).set({ itemId: item }).where(eq(proposal.id, row.id));
    return done(null, { name: 'proposal.itemLinked', subject: row.id, data: { item } });
  },
});
