import { eq } from 'drizzle-orm';
import { resetAccountForm } from '#app/domain/identity/forms';
import { refuse } from '#app/domain/refusals';
import { credential, deviceSession } from '#db/schema';
import { command, done } from '#server/platform/command';
import { makeCodes } from './codes';
import { lockPerson } from './find-person';
import { tell } from './tell';

/** Voids a person's password and sessions and makes a new one-time code; the person is told when they are back. Journalled with the reason. */
export const resetAccount = command({
  name: 'identity.resetAccount',
  input: resetAccountForm,
  load: async ({ tx }, input) => (await lockPerson(tx, input.personId)) ?? refuse('identity.personUnknown'),
  subject: (person) => ({ personId: person.id }),
  perform: async ({ tx, orgId, actor, now }, input, person) => {
    const by = actor.kind === 'person' ? actor : null;
    if (by?.personId === person.id) return refuse('identity.notOwnReset');
    if (person.leftOn) return refuse('identity.personLeft');
    if (!person.passwordHash) return refuse('identity.noAccountYet');
    await tx.delete(credential).where(eq(credential.personId, person.id));
    await tx.delete(deviceSession).where(eq(deviceSession.personId, person.id));
    const issuedBy = by?.personId ?? null;
    const { codes, expiresAt } = await makeCodes(tx, { orgId, personIds: [person.id], issuedBy, now });
    await tell(tx, {
      orgId,
      personIds: [person.id],
      kind: 'identity.accountReset',
      params: { name: by?.name ?? '', reason: input.reason },
      at: now,
    });
    return done(
      {
        slip: {
          personId: person.id,
          name: person.name,
          staffNumber: person.staffNumber,
          department: null,
          code: codes.get(person.id)!,
        },
        expiresAt: expiresAt.toISOString(),
      },
      { name: 'identity.accountReset', subject: person.id, data: { reason: input.reason } },
    );
  },
});
