import { eq, inArray } from 'drizzle-orm';
import { proposalForm } from '#app/domain/proposal/draft-forms';
import { refuse } from '#app/domain/refusals';
import { proposal, proposalAttachment, storedFile } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockProposal } from './load';

/** Throws a draft away with everything that belongs to it; what was handed in once is never thrown away. */
export const dropDraft = command({
  name: 'proposal.dropDraft',
  input: proposalForm,
  load: (hand, given) => lockProposal(hand, given.proposal),
  perform: async (hand, _given, { proposal: row }) => {
    if (row.state !== 'draft') return refuse('proposal.step', { params: { state: row.state } });
    const files = await hand.tx
      .select({ id: proposalAttachment.fileId })
      .from(proposalAttachment)
      .where(eq(proposalAttachment.proposalId, row.id));
    await hand.tx.delete(proposal).where(eq(proposal.id, row.id));
    if (files.length > 0)
      await hand.tx.delete(storedFile).where(
        inArray(
          storedFile.id,
          files.map(({ id }) => id),
        ),
      );
    return done({ proposal: row.id }, { name: 'proposal.draftDropped', subject: row.id });
  },
});
