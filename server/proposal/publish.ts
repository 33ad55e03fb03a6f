import { eq } from 'drizzle-orm';
import { publishForm } from '#app/domain/proposal/rating-forms';
import { mayPublish } from '#app/domain/proposal/rules';
import { refuse } from '#app/domain/refusals';
import { proposal as proposals } from '#db/schema';
import { command, done } from '#server/platform/command';
import { addEvent, lockProposal } from './load';

/** The union office publishes a proposal that was replied to inside the unit, for all staff. The proposer's name stands on it only with consent. */
export const publish = command({
  name: 'proposal.publish',
  input: publishForm,
  load: (hand, given) => lockProposal(hand, given.proposal),
  perform: async (hand, _given, { proposal: row }) => {
    if (row.publishedAt) return refuse('proposal.publishedAlready');
    if (!mayPublish(row.state)) return refuse('proposal.step', { params: { state: row.state } });
    await hand.tx.update(proposals).set({ publishedAt: hand.now }).where(eq(proposals.id, row.id));
    await addEvent(hand, row, 'publishedInside', { data: { withName: row.nameConsent } });
    return done({ proposal: row.id }, { name: 'proposal.published', subject: row.id });
  },
});
