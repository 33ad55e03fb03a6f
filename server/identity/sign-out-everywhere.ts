import { eq } from 'drizzle-orm';
import { noInput } from '#app/domain/identity/forms';
import { refuse } from '#app/domain/refusals';
import { deviceSession } from '#db/schema';
import { command, done, nothing } from '#server/platform/command';

/** Ends every session of one's own, this device's too. */
export const signOutEverywhere = command({
  name: 'identity.signOutEverywhere',
  input: noInput,
  load: nothing,
  perform: async ({ tx, actor }) => {
    if (actor.kind !== 'person') return refuse('identity.personUnknown');
    const ended = await tx
      .delete(deviceSession)
      .where(eq(deviceSession.personId, actor.personId))
      .returning({ id: deviceSession.id });
    return done(
      { count: ended.length },
      { name: 'identity.devicesEnded', subject: actor.personId, data: { count: ended.length } },
    );
  },
});
