import { eq } from 'drizzle-orm';
import { activateForm } from '#app/domain/identity/forms';
import { faultsOfPassword } from '#app/domain/identity/password';
import { refuse } from '#app/domain/refusals';
import { activationCode, credential } from '#db/schema';
import { command, done } from '#server/platform/command';
import { hashCode } from './codes';
import { lockPerson } from './find-person';
import { openSession } from './lucia';
import { hashPassword } from './passwords';

/** Opens an account with a one-time code, once, and signs the person in. A wrong code and a code of somebody else are not told apart. */
export const activate = command({
  name: 'identity.activate',
  input: activateForm,
  load: async ({ tx, orgId }, input) => {
    const [code] = await tx
      .select()
      .from(activationCode)
      .where(eq(activationCode.codeHash, hashCode(orgId, input.code)))
      .for('update');
    const person = code ? await lockPerson(tx, code.personId) : null;
    if (!code || !person || person.leftOn || code.usedAt) return refuse('identity.wrongCode');
    if (person.staffNumber.toLowerCase() !== input.staffNumber.toLowerCase())
      return refuse('identity.wrongCode');
    return { code, person };
  },
  perform: async ({ tx, orgId, now }, input, { code, person }) => {
    if (code.expiresAt <= now) return refuse('identity.codeExpired');
    const faults = faultsOfPassword(input.newPassword, person);
    if (faults.length > 0) return refuse('identity.weakPassword', { fields: { newPassword: faults } });
    const passwordHash = await hashPassword(input.newPassword);
    await tx
      .insert(credential)
      .values({ personId: person.id, orgId, passwordHash, changedAt: now })
      .onConflictDoUpdate({ target: credential.personId, set: { passwordHash, changedAt: now } });
    await tx.update(activationCode).set({ usedAt: now }).where(eq(activationCode.id, code.id));
    const sessionId = await openSession(tx, { orgId, personId: person.id, device: input.device, now });
    return done({ sessionId, personId: person.id }, { name: 'identity.activated', subject: person.id });
  },
});
