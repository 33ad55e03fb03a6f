import { desc, isNull } from 'drizzle-orm';
import { webhook } from '#db/schema';
import type { Reader } from '#server/platform/http';

/** The chat robots by name and host; addresses and secrets are never read for a page. */
export async function readWebhooks({ tx }: Reader) {
  const robots = await tx
    .select({ id: webhook.id, name: webhook.name, dialect: webhook.dialect, host: webhook.host })
    .from(webhook)
    .where(isNull(webhook.removedAt))
    .orderBy(desc(webhook.createdAt));
  return { robots };
}
