import { signInForm } from '#app/domain/identity/forms';
import { refuse } from '#app/domain/refusals';
import { command, done } from '#server/platform/command';
import { findByLogin } from './find-person';
import { openSession } from './lucia';
import { isPassword } from './passwords';

/** Signs a person in by staff number or phone. Whoever is unknown, has left or has no account gets the same answer in the same time. */
export const signIn = command({
  name: 'identity.signIn',
  input: signInForm,
  load: async ({ tx }, input) => {
    const found = await findByLogin(tx, input.login);
    return (await isPassword(found?.passwordHash, input.password)) ? found : null;
  },
  perform: async ({ tx, orgId, now }, input, person) => {
    if (!person) return refuse('identity.wrongCredentials');
    const sessionId = await openSession(tx, { orgId, personId: person.id, device: input.device, now });
    return done({ sessionId, personId: person.id }, { name: 'identity.signedIn', subject: person.id });
  },
});
