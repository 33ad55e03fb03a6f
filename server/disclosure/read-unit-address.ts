import { eq } from 'drizzle-orm';
import { organisation } from '#db/schema';
import type { Reader } from '#server/platform/http';

/** The short name under which a unit's public page stands. */
export async function readUnitAddress({ tx, actor }: Pick<Reader, 'tx' | 'actor'>): Promise<string> {
  const [row] = actor.orgId
    ? await tx.select({ slug: organisation.slug }).from(organisation).where(eq(organisation.id, actor.orgId))
    : [];
  return row?.slug ?? '';
}
