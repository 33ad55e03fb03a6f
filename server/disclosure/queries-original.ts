import { and, eq } from 'drizzle-orm';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { disclosureAttachment as attachments, disclosureVersion as versions } from '#db/schema';
import type { Reader } from '#server/platform/http';

type Original = { readonly name: string; readonly kind: string; readonly file: Uint8Array };

/** A file as it was added, for those who prepare, check and approve: the page's permit keeps readers out. */
export async function queryOriginal({ tx }: Reader, id: string, file: string): Promise<Original | Refusal> {
  const [found] = await tx
    .select({ name: attachments.name, kind: attachments.kind, file: attachments.file })
    .from(attachments)
    .innerJoin(versions, eq(versions.id, attachments.versionId))
    .where(and(eq(attachments.id, file), eq(versions.disclosureId, id)));
  return found ?? refuse('disclosure.noAttachment');
}
