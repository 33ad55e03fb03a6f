import type { Source } from '#app/domain/disclosure/words';
import { disclosureMaterial } from '#db/schema';
import type { Hand } from '#server/platform/command';

/**
 * Writes what a monitor has to say to the staff, in the transaction that made it so, and returns its id for the fact's `data.material`:
 * a reaction puts it on the board (`disclosure.disclose`). No names of staff, nothing of patients.
 */
export async function fileMaterial(
  { tx, orgId, now }: Pick<Hand, 'tx' | 'orgId' | 'now'>,
  material: {
    readonly source: Source;
    readonly sourceId: string;
    readonly title: string;
    readonly text: string;
    readonly figures: readonly { readonly name: string; readonly value: string }[];
  },
): Promise<string> {
  const [row] = await tx
    .insert(disclosureMaterial)
    .values({ ...material, orgId, createdAt: now })
    .returning({ id: disclosureMaterial.id });
  return row!.id;
}
