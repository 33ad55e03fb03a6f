import { createHash } from 'node:crypto';
import { count, eq } from 'drizzle-orm';
import { z } from 'zod';
import { proposalForm } from '#app/domain/proposal/draft-forms';
import { refuse } from '#app/domain/refusals';
import { proposal, proposalAttachment, storedFile } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { attachmentKind, attachmentTypes } from './attachment-kind';
import { holdDraft } from './hold-draft';

const mostAttachments = 5;
export const mostMegabytes = 10;

const input = proposalForm.extend({
  name: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .transform((name) => name.replace(/^.*[\\/]/, '')),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});

/** Adds a file to a draft; it belongs to the words that seconders agree to, so the revision counts up. */
export const addAttachment = command({
  name: 'proposal.addAttachment',
  input,
  weigh: async (_desk, _orgId, file) => {
    if (file.bytes.length > mostMegabytes * 1_048_576)
      return refuse('proposal.attachmentTooLarge', { params: { megabytes: mostMegabytes } });
    return (await attachmentKind(file)) ?? refuse('proposal.attachmentKind', { params: { name: file.name } });
  },
  load: (hand, given) => holdDraft(hand, given.proposal),
  perform: async (hand, { name, bytes }, { proposal: row }, kind) => {
    const [there] = await hand.tx
      .select({ count: count() })
      .from(proposalAttachment)
      .where(eq(proposalAttachment.proposalId, row.id));
    if ((there?.count ?? 0) >= mostAttachments)
      return refuse('proposal.attachmentsFull', { params: { most: mostAttachments } });
    const [file] = await hand.tx
      .insert(storedFile)
      .values({
        orgId: hand.orgId,
        name,
        mediaType: attachmentTypes[kind],
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        bytes,
        createdBy: personOf(hand),
        createdAt: hand.now,
      })
      .returning({ id: storedFile.id });
    const [made] = await hand.tx
      .insert(proposalAttachment)
      .values({ orgId: hand.orgId, proposalId: row.id, fileId: file!.id, addedAt: hand.now })
      .returning({ id: proposalAttachment.id });
    await hand.tx
      .update(proposal)
      .set({ revision: row.revision + 1 })
      .where(eq(proposal.id, row.id));
    return done(
      { attachment: made!.id },
      { name: 'proposal.attachmentAdded', subject: row.id, data: { kind, size: bytes.length } },
    );
  },
});
