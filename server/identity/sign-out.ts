import { noInput } from '#app/domain/identity/forms';
import { refuse } from '#app/domain/refusals';
import { command, done, nothing } from '#server/platform/command';
import { closeSession } from './lucia';

/** Ends the session of this device. */
export const signOut = command({
  name: 'identity.signOut',
  input: noInput,
  load: nothing,
  perform: async ({ tx, actor }) => {
    if (actor.kind !== 'person') return refuse('identity.personUnknown');
    await closeSession(tx, actor.deviceId);
    return done(null, { name: 'identity.signedOut', subject: actor.personId });
  },
});
