import { and, eq } from 'drizzle-orm';
import { endDeviceForm } from '#app/domain/identity/forms';
import { refuse } from '#app/domain/refusals';
import { deviceSession } from '#db/schema';
import { command, done, nothing } from '#server/platform/command';

/** Signs out one of one's own devices. A device that is signed out already, or somebody else's, changes nothing and tells nothing. */
export const endDevice = command({
  name: 'identity.endDevice',
  input: endDeviceForm,
  load: nothing,
  perform: async ({ tx, actor }, input) => {
    if (actor.kind !== 'person') return refuse('identity.personUnknown');
    const ended = await tx
      .delete(deviceSession)
      .where(and(eq(deviceSession.id, input.deviceId), eq(deviceSession.personId, actor.personId)))
      .returning({ id: deviceSession.id });
    const own = input.deviceId === actor.deviceId;
    if (ended.length === 0) return done({ own });
    return done({ own }, { name: 'identity.devicesEnded', subject: actor.personId, data: { count: 1 } });
  },
});
