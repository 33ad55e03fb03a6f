import { count, eq } from 'drizzle-orm';
import { z } from 'zod';
import { itemForm } from '#app/domain/disclosure/desk-forms';
import { refuse } from '#app/domain/refusals';
import { disclosureAttachment } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { readAttachment } from './attachment-text';
import { lockDraft, signAsWriter, touch } from './load';

const mostAttachments = 5;
export const mostMegabytes = 10;

const input = itemForm.extend({
  name: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .transform((name) => name.replace(/^.*[\\/]/, '')),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});

/** Adds a file to a draft. Readers get its text, redacted, never the file. */
export const addAttachment = command({
  name: 'disclosure.addAttachment',
  input,
  weigh: async (_desk, _orgId, file) => {
    if (file.bytes.length > mostMegabytes * 1_048_576)
      return refuse('disclosure.attachmentTooLarge', { params: { megabytes: mostMegabytes } });
    return (
      (await readAttachment(file)) ?? refuse('disclosure.attachmentKind', { params: { name: file.name } })
    );
  },
  load: lockDraft,
  perform: async (hand, { name, bytes }, { item, version }, { kind, text }) => {
    const [there] = await hand.tx
      .select({ count: count() })
      .from(disclosureAttachment)
      .where(eq(disclosureAttachment.versionId, version.id));
    if ((there?.count ?? 0) >= mostAttachments)
      return refuse('disclosure.attachmentsFull', { params: { most: mostAttachments } });
    const [made] = await hand.tx
      .insert(disclosureAttachment)
      .values({
        ...{ orgId: hand.orgId, versionId: version.id, name, kind, text },
        size: bytes.length,
        file: bytes,
        addedBy: personOf(hand),
        addedAt: hand.now,
      })
      .returning({ id: disclosureAttachment.id });
    await touch(hand, version);
    await signAsWriter(hand, version.id);
    return done(
      { attachment: made!.id, disclosure: item.id },
      { name: 'disclosure.attachmentAdded', subject: item.id, data: { kind, size: bytes.length } },
    );
  },
});
