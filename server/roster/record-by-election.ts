import { and, eq, isNull } from 'drizzle-orm';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { recordByElectionForm } from '#app/domain/roster/forms';
import { electionReaches, faultOfDay, mandateEvents } from '#app/domain/roster/mandate';
import { dayOf } from '#app/i18n/time';
import { attendee, delegation, mandateEvent, representative } from '#db/schema';
import { command, done, type Hand } from '#server/platform/command';
import { findSeat, findTerm, lockPerson } from './load';
import { countVacant } from './vacancies';

const isSeated = async (hand: Hand, termId: string, personId: string) =>
  (
    await hand.tx
      .select({ id: representative.id })
      .from(representative)
      .where(
        and(
          eq(representative.termId, termId),
          eq(representative.personId, personId),
          isNull(representative.endedOn),
        ),
      )
  ).length > 0;

/** Records who was elected into a vacant seat by its original constituency (Shanghai art. 19); who attended without a vote now has one. */
export const recordByElection = command({
  name: 'roster.recordByElection',
  input: recordByElectionForm,
  load: async (hand, given) => {
    const term = await findTerm(hand.tx, given.term);
    if (isRefusal(term)) return term;
    const before = await findSeat(hand.tx, given.vacancy);
    if (isRefusal(before) || before.termId !== term.id) return refuse('platform.notFound');
    // One by-election after the other in a delegation, so that a seat is filled once.
    await hand.tx.select().from(delegation).where(eq(delegation.id, before.delegationId)).for('update');
    const person = await lockPerson(hand, term, given.staffNumber);
    if (isRefusal(person)) return person;
    const vacant = await countVacant(hand.tx, before);
    return { term, before, person, vacant, seated: await isSeated(hand, term.id, person.id) };
  },
  perform: async (hand, given, { term, before, person, vacant, seated }) => {
    const { article } = mandateEvents.byElection;
    if (vacant < 1) return refuse('roster.noVacancy', { article });
    if (seated) return refuse('roster.alreadyRepresentative', { params: { name: person.name } });
    const fault = faultOfDay(given.on, before.endedOn ?? term.beginsOn, dayOf(hand.now));
    if (fault) return fault;
    const { staff, tookPart, approve } = given;
    const result = electionReaches(term.profile, { staff, tookPart, approve });
    if (!result.ok) return refuse(result.code, { params: result.params });
    const missed = (code: 'roster.turnoutMissed' | 'roster.votesMissed', test: typeof result.winning) =>
      refuse(code, { params: { staff, actual: test.actual, needed: test.needed }, article: test.article });
    if (!result.turnout.holds) return missed('roster.turnoutMissed', result.turnout);
    if (!result.winning.holds) return missed('roster.votesMissed', result.winning);
    const { orgId } = hand;
    const { delegationId, constituencyId } = before;
    const [made] = await hand.tx
      .insert(representative)
      .values({
        orgId,
        termId: term.id,
        personId: person.id,
        delegationId,
        constituencyId,
        beganOn: given.on,
      })
      .returning({ id: representative.id });
    await hand.tx.delete(attendee).where(and(eq(attendee.termId, term.id), eq(attendee.personId, person.id)));
    const figures = { staff, tookPart, approve };
    await hand.tx.insert(mandateEvent).values({
      orgId,
      termId: term.id,
      representativeId: made!.id,
      kind: 'byElection',
      on: given.on,
      reason: before.name,
      figures,
      recordedAt: hand.now,
    });
    return done(
      { name: person.name },
      {
        name: 'roster.byElected',
        subject: made!.id,
        data: { name: person.name, on: given.on, ...figures, article },
      },
    );
  },
});
