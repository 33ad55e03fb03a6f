import { and, eq, ne } from 'drizzle-orm';
import { changePasswordForm } from '#app/domain/identity/forms';
import { faultsOfPassword } from '#app/domain/identity/password';
import { refuse } from '#app/domain/refusals';
import { credential, deviceSession } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockPerson } from './find-person';
import { hashPassword, isPassword } from './passwords';

/** Changes one's own password and signs out every other device. */
export const changePassword = command({
  name: 'identity.changePassword',
  input: changePasswordForm,
  load: async ({ tx, actor }) => {
    const person = actor.kind === 'person' ? await lockPerson(tx, actor.personId) : null;
    return person ?? refuse('identity.personUnknown');
  },
  perform: async ({ tx, actor, now }, input, person) => {
    if (actor.kind !== 'person' || !(await isPassword(person.passwordHash, input.password)))
      return refuse('identity.wrongPassword');
    const faults = faultsOfPassword(input.newPassword, person);
    if (faults.length === 0 && input.newPassword === input.password)
      faults.push('identity:fields.passwordSame');
    if (faults.length > 0) return refuse('identity.weakPassword', { fields: { newPassword: faults } });
    await tx
      .update(credential)
      .set({ passwordHash: await hashPassword(input.newPassword), changedAt: now })
      .where(eq(credential.personId, person.id));
    const ended = await tx
      .delete(deviceSession)
      .where(and(eq(deviceSession.personId, person.id), ne(deviceSession.id, actor.deviceId)))
      .returning({ id: deviceSession.id });
    return done(
      { devicesEnded: ended.length },
      { name: 'identity.passwordChanged', subject: person.id, data: { devicesEnded: ended.length } },
    );
  },
});
