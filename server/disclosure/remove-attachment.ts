import { and, eq } from 'drizzle-orm';
import { removeAttachmentForm } from '#app/domain/disclosure/desk-forms';
import { refuse } from '#app/domain/refusals';
import { disclosureAttachment } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockDraft, signAsWriter, touch } from './load';

/** Takes a file off a draft again, for good. */
export const removeAttachment = command({
  name: 'disclosure.removeAttachment',
  input: removeAttachmentForm,
  load: lockDraft,
  perform: async (hand, given, { item, version }) => {
    const [gone] = await hand.tx
      .delete(disclosureAttachment)
      .where(
        and(eq(disclosureAttachment.id, given.attachment), eq(disclosureAttachment.versionId, version.id)),
      )
      .returning({ id: disclosureAttachment.id });
    if (!gone) return refuse('disclosure.noAttachment');
    await touch(hand, version);
    await signAsWriter(hand, version.id);
    return done({ disclosure: item.id }, { name: 'disclosure.attachmentRemoved', subject: item.id });
  },
});
