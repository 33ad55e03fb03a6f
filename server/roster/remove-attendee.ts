import { and, eq } from 'drizzle-orm';
import { refuse } from '#app/domain/refusals';
import { removeAttendeeForm } from '#app/domain/roster/forms';
import { attendee, person } from '#db/schema';
import { command, done } from '#server/platform/command';

/** Takes a non-voting attendee or a guest off the term's list. */
export const removeAttendee = command({
  name: 'roster.removeAttendee',
  input: removeAttendeeForm,
  load: async (hand, given) => {
    const [found] = await hand.tx
      .select({ name: person.name, kind: attendee.kind })
      .from(attendee)
      .innerJoin(person, eq(person.id, attendee.personId))
      .where(and(eq(attendee.termId, given.term), eq(attendee.personId, given.person)))
      .for('update', { of: attendee });
    return found ?? refuse('roster.attendsNoMore');
  },
  perform: async (hand, given, { name, kind }) => {
    await hand.tx
      .delete(attendee)
      .where(and(eq(attendee.termId, given.term), eq(attendee.personId, given.person)));
    return done({ name }, { name: 'roster.attendeeRemoved', subject: given.term, data: { name, kind } });
  },
});
