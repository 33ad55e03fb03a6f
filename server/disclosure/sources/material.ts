import { and, desc, eq } from 'drizzle-orm';
import type { Source } from '#app/domain/disclosure/words';
import { serverSay } from '#app/i18n/server-say';
import type { Tx } from '#db/client';
import { disclosureMaterial } from '#db/schema';
import type { ReadSource } from './source';

/** Where a piece of material comes from; null where there is none. */
export async function findOrigin(
  tx: Tx,
  material: string,
): Promise<{ source: Source; sourceId: string } | null> {
  const [row] = await tx
    .select({ source: disclosureMaterial.source, sourceId: disclosureMaterial.sourceId })
    .from(disclosureMaterial)
    .where(eq(disclosureMaterial.id, material));
  return row ?? null;
}

/** What a monitor filed last of one of its things; filed again, it is told again. */
export const readMaterial =
  (source: Source): ReadSource =>
  async ({ tx }, id) => {
    const [row, before] = await tx
      .select()
      .from(disclosureMaterial)
      .where(and(eq(disclosureMaterial.source, source), eq(disclosureMaterial.sourceId, id)))
      .orderBy(desc(disclosureMaterial.createdAt), desc(disclosureMaterial.id))
      .limit(2);
    if (!row) return null;
    const { title, text, figures } = row;
    const again = before ? { why: serverSay('zh-CN')('disclosure:board.told.materialAgain') } : {};
    return { title, text, figures, session: null, ...again };
  };
