import { and, eq, isNull } from 'drizzle-orm';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { addAttendeeForm } from '#app/domain/roster/forms';
import { attendee, delegation, representative } from '#db/schema';
import { command, done } from '#server/platform/command';
import { findTerm, lockPerson } from './load';

/** Lets a person of the roster attend without a vote, or as an invited guest; a representative needs no such seat. */
export const addAttendee = command({
  name: 'roster.addAttendee',
  input: addAttendeeForm,
  load: async (hand, given) => {
    const term = await findTerm(hand.tx, given.term);
    if (isRefusal(term)) return term;
    const person = await lockPerson(hand, term, given.staffNumber);
    if (isRefusal(person)) return person;
    const [seat] = await hand.tx
      .select({ id: representative.id })
      .from(representative)
      .where(
        and(
          eq(representative.termId, term.id),
          eq(representative.personId, person.id),
          isNull(representative.endedOn),
        ),
      );
    const [group] = given.delegation
      ? await hand.tx
          .select({ id: delegation.id })
          .from(delegation)
          .where(and(eq(delegation.id, given.delegation), eq(delegation.termId, term.id)))
      : [];
    return { person, isSeated: seat !== undefined, group };
  },
  perform: async (hand, given, { person, isSeated, group }) => {
    if (isSeated) return refuse('roster.alreadyRepresentative', { params: { name: person.name } });
    if (given.delegation && !group) return refuse('roster.noDelegation');
    const added = await hand.tx
      .insert(attendee)
      .values({
        orgId: hand.orgId,
        termId: given.term,
        personId: person.id,
        delegationId: group?.id ?? null,
        kind: given.kind,
      })
      .onConflictDoNothing()
      .returning({ personId: attendee.personId });
    if (added.length === 0) return refuse('roster.alreadyAttends', { params: { name: person.name } });
    return done(
      { name: person.name },
      { name: 'roster.attendeeAdded', subject: given.term, data: { name: person.name, kind: given.kind } },
    );
  },
});
