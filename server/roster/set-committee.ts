import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { setCommitteeForm } from '#app/domain/roster/forms';
import { committee, committeeMember, person, representative } from '#db/schema';
import { command, done } from '#server/platform/command';
import { findTerm } from './load';

/** Shanghai art. 24: a special committee is led by a representative. */
const article = '《上海市职工代表大会条例》第二十四条';

/** Sets a special committee: its name, its members by staff number, its head, and whether it reviews proposals. What stood before is replaced as a whole. */
export const setCommittee = command({
  name: 'roster.setCommittee',
  input: setCommitteeForm,
  load: async (hand, given) => {
    const term = await findTerm(hand.tx, given.term);
    if (isRefusal(term)) return term;
    // All committees of the term wait here, so that two of one name can't be made at the same moment.
    await hand.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`committee ${term.id}`}, 0))`);
    const known = await hand.tx.select().from(committee).where(eq(committee.termId, term.id));
    const people = await hand.tx
      .select({
        id: person.id,
        name: person.name,
        number: person.staffNumber,
        seat: representative.id,
      })
      .from(person)
      .leftJoin(
        representative,
        and(
          eq(representative.personId, person.id),
          eq(representative.termId, term.id),
          isNull(representative.endedOn),
        ),
      )
      .where(
        and(
          inArray(person.staffNumber, given.members),
          isNull(person.leftOn),
          eq(person.invented, term.rehearsal),
        ),
      );
    if (given.committee && !known.some((one) => one.id === given.committee))
      return refuse('platform.notFound');
    return { known, people };
  },
  perform: async (hand, given, { known, people }) => {
    const unknown = given.members.filter((number) => !people.some((one) => one.number === number));
    if (unknown.length > 0)
      return refuse('roster.peopleUnknown', {
        params: { count: unknown.length, numbers: unknown.slice(0, 10).join(' ') },
      });
    const head = people.find((one) => one.number === given.head);
    if (!head) return refuse('roster.headNotMember', { params: { number: given.head } });
    if (!head.seat) return refuse('roster.headNotRepresentative', { params: { name: head.name }, article });
    const named = known.find((one) => one.name === given.name);
    if (named && given.committee !== named.id)
      return refuse('roster.committeeNameTaken', { params: { name: given.name } });
    const { orgId } = hand;
    // Only one of a term reviews proposals: what is ticked here is no longer ticked there.
    if (given.handlesProposals)
      await hand.tx
        .update(committee)
        .set({ handlesProposals: false })
        .where(eq(committee.termId, given.term));
    const { name, handlesProposals } = given;
    const [row] = given.committee
      ? await hand.tx
          .update(committee)
          .set({ name, handlesProposals })
          .where(eq(committee.id, given.committee))
          .returning({ id: committee.id })
      : await hand.tx
          .insert(committee)
          .values({ orgId, termId: given.term, name, handlesProposals })
          .returning({ id: committee.id });
    const { id } = row!;
    await hand.tx.delete(committeeMember).where(eq(committeeMember.committeeId, id));
    await hand.tx
      .insert(committeeMember)
      .values(people.map((one) => ({ orgId, committeeId: id, personId: one.id, head: one === head })));
    return done(
      { id },
      {
        name: 'roster.committeeSet',
        subject: id,
        data: { name, handlesProposals, head: head.name, members: people.map((one) => one.name) },
      },
    );
  },
});
