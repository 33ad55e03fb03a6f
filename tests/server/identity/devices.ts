import { eq } from 'drizzle-orm';
import { deviceSession } from '#db/schema';
import { deviceIdOf, openSession } from '#server/identity/lucia';
import type { World } from '#tests/support/world';
import { within } from './support';

/** A person with devices signed in, sitting at the first. */
export async function withDevices(world: World, count: number) {
  const [personId] = await world.people(1);
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const of = { orgId: world.orgId, personId: personId!, device: `设备${made}`, now: world.now };
    ids.push(deviceIdOf(await within(world, (tx) => openSession(tx, of))));
  }
  return { me: { ...world.actor(personId!), deviceId: ids[0]! }, ids, personId: personId! };
}

/** Which of a person's devices are signed in. */
export const devicesOf = (world: World, personId: string) =>
  within(world, async (tx) =>
    (await tx.select().from(deviceSession).where(eq(deviceSession.personId, personId))).map((row) => row.id),
  );
