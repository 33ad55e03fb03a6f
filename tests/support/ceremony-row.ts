import { eq } from 'drizzle-orm';
import { keyCeremony } from '#db/schema';
import { inOrg } from './congress';
import type { World } from './world';

/** A ceremony as it stands in the database. */
export async function ceremonyRow(world: World, id: string) {
  const [row] = await inOrg(world, (tx) => tx.select().from(keyCeremony).where(eq(keyCeremony.id, id)));
  if (!row) throw new Error('No such ceremony.');
  return row;
}
