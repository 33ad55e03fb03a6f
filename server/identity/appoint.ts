import { eq } from 'drizzle-orm';
import { appointForm } from '#app/domain/identity/forms';
import { holdsAlready, keptApart } from '#app/domain/identity/offices';
import { refuse } from '#app/domain/refusals';
import { office } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockPerson } from './find-person';
import { tell } from './tell';

/** Gives a person an office from a day on; who administers does not also watch over the ballots. */
export const appoint = command({
  name: 'identity.appoint',
  input: appointForm,
  load: async ({ tx }, input) => {
    const person = await lockPerson(tx, input.personId);
    if (!person) return refuse('identity.personUnknown');
    const held = await tx.select().from(office).where(eq(office.personId, person.id));
    return { person, held };
  },
  subject: ({ person }) => ({ personId: person.id }),
  perform: async ({ tx, orgId, now }, input, { person, held }) => {
    if (person.leftOn) return refuse('identity.personLeft');
    const wanted = { kind: input.kind, startsOn: input.startsOn, endsOn: input.endsOn ?? null };
    const sameScope = held.filter((one) => (one.scopeId ?? null) === (input.scopeId ?? null));
    if (holdsAlready(wanted, sameScope)) return refuse('identity.officeHeld');
    const other = keptApart(wanted, held);
    if (other) return refuse('identity.officesApart');
    const [made] = await tx
      .insert(office)
      .values({ orgId, personId: person.id, ...wanted, scopeId: input.scopeId ?? null, createdAt: now })
      .returning({ id: office.id });
    await tell(tx, {
      orgId,
      personIds: [person.id],
      kind: 'identity.appointed',
      params: { office: input.kind, startsOn: input.startsOn },
      at: now,
    });
    return done(
      { officeId: made!.id },
      { name: 'identity.appointed', subject: person.id, data: { officeId: made!.id, ...wanted } },
    );
  },
});
