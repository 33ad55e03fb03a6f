import { and, eq } from 'drizzle-orm';
import { removeAttachmentForm } from '#app/domain/proposal/draft-forms';
import { refuse } from '#app/domain/refusals';
import { proposal, proposalAttachment, storedFile } from '#db/schema';
import { command, done } from '#server/platform/command';
import { holdDraft } from './hold-draft';

/** Takes a file off a draft again, for good. */
export const removeAttachment = command({
  name: 'proposal.removeAttachment',
  input: removeAttachmentForm,
  load: (hand, given) => holdDraft(hand, given.proposal),
  perform: async (hand, given, { proposal: row }) => {
    const [gone] = await hand.tx
      .delete(proposalAttachment)
      .where(and(eq(proposalAttachment.id, given.attachment), eq(proposalAttachment.proposalId, row.id)))
      .returning({ fileId: proposalAttachment.fileId });
    if (!gone) return refuse('proposal.noAttachment');
    await hand.tx.delete(storedFile).where(eq(storedFile.id, gone.fileId));
    await hand.tx
      .update(proposal)
      .set({ revision: row.revision + 1 })
      .where(eq(proposal.id, row.id));
    return done({ proposal: row.id }, { name: 'proposal.attachmentRemoved', subject: row.id });
  },
});
