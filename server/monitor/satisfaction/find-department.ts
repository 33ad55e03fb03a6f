import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client';
import { monitorDepartment } from '#db/schema';

/** A department by its id, or null. */
export async function findDepartment(
  { tx }: { readonly tx: Tx },
  id: string,
): Promise<{ readonly id: string; readonly name: string } | null> {
  const [row] = await tx
    .select({ id: monitorDepartment.id, name: monitorDepartment.name })
    .from(monitorDepartment)
    .where(eq(monitorDepartment.id, id));
  return row ?? null;
}
