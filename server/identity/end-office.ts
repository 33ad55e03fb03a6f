import { and, eq, isNull } from 'drizzle-orm';
import { endOfficeForm } from '#app/domain/identity/forms';
import { dayBefore, inForce } from '#app/domain/identity/offices';
import { refuse } from '#app/domain/refusals';
import { dayOf } from '#app/i18n/time';
import { office, person } from '#db/schema';
import { command, done } from '#server/platform/command';
import { tell } from './tell';

/** Ends an office on a given last day, or at once. The last secretary stays until another is in office. */
export const endOffice = command({
  name: 'identity.endOffice',
  input: endOfficeForm,
  load: async ({ tx }, input) => {
    // All secretaries are locked in one order, so that two cannot end each other at the same moment.
    const secretaries = await tx
      .select({ id: office.id, personId: office.personId, startsOn: office.startsOn, endsOn: office.endsOn })
      .from(office)
      .innerJoin(person, and(eq(person.id, office.personId), isNull(person.leftOn)))
      .where(eq(office.kind, 'secretary'))
      .orderBy(office.id)
      .for('update', { of: office });
    const [held] = await tx.select().from(office).where(eq(office.id, input.officeId)).for('update');
    return held ? { held, secretaries } : refuse('identity.officeUnknown');
  },
  perform: async ({ tx, orgId, now }, input, { held, secretaries }) => {
    const today = dayOf(now);
    const lastDay = input.lastDay ?? dayBefore(today);
    if (held.endsOn !== null && held.endsOn < today) return refuse('identity.officeEnded');
    if (input.lastDay && input.lastDay < held.startsOn) return refuse('identity.endBeforeStart');
    const staying = secretaries.some(
      (one) =>
        one.personId !== held.personId &&
        inForce(one, today) &&
        (one.endsOn === null || one.endsOn > lastDay),
    );
    if (held.kind === 'secretary' && inForce(held, today) && !staying)
      return refuse('identity.lastSecretary');
    // An office that would have lasted no whole day leaves no row; the journal keeps both facts.
    if (lastDay < held.startsOn) await tx.delete(office).where(eq(office.id, held.id));
    else await tx.update(office).set({ endsOn: lastDay }).where(eq(office.id, held.id));
    await tell(tx, {
      orgId,
      personIds: [held.personId],
      kind: 'identity.officeEnded',
      params: { office: held.kind, lastDay },
      at: now,
    });
    return done(null, {
      name: 'identity.officeEnded',
      subject: held.personId,
      data: { officeId: held.id, kind: held.kind, lastDay },
    });
  },
});
