import { and, eq, isNull } from 'drizzle-orm';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { isProfileId, profile } from '#app/domain/statute/profiles';
import type { Tx } from '#db/client';
import { organisation, person, representative, term } from '#db/schema';
import type { Hand } from '#server/platform/command';

/** The rule profile that an organisation named; Shanghai's where the name is of a profile that is gone. */
const profileIdOf = (name: string) => (isProfileId(name) ? name : 'SH_2017');

/** A term with the rule profile of its organisation. */
export async function findTerm(tx: Tx, termId: string) {
  const [found] = await tx
    .select({
      id: term.id,
      name: term.name,
      beginsOn: term.beginsOn,
      endsOn: term.endsOn,
      rehearsal: term.rehearsal,
      ruleProfile: organisation.ruleProfile,
      kind: organisation.kind,
    })
    .from(term)
    .innerJoin(organisation, eq(organisation.id, term.orgId))
    .where(eq(term.id, termId));
  return found
    ? {
        ...found,
        profileId: profileIdOf(found.ruleProfile),
        profile: profile(profileIdOf(found.ruleProfile)),
      }
    : refuse('roster.noTerm');
}
export type Term = Exclude<Awaited<ReturnType<typeof findTerm>>, Refusal>;

/** The person of a term with this staff number, locked, so that two orders about one person come one after the other; nobody who has left. */
export async function lockPerson(hand: Hand, of: Term, staffNumber: string) {
  const [found] = await hand.tx
    .select({ id: person.id, name: person.name, staffNumber: person.staffNumber })
    .from(person)
    .where(and(eq(person.staffNumber, staffNumber), isNull(person.leftOn), eq(person.invented, of.rehearsal)))
    .for('update');
  return found ?? refuse('roster.personUnknown', { params: { number: staffNumber } });
}

const seat = {
  id: representative.id,
  termId: representative.termId,
  personId: representative.personId,
  delegationId: representative.delegationId,
  constituencyId: representative.constituencyId,
  leader: representative.leader,
  beganOn: representative.beganOn,
  endedOn: representative.endedOn,
  name: person.name,
  leftOn: person.leftOn,
};

/** The mandate that a staff number holds in the term now, locked; somebody who has left still holds one until it is ended. */
export async function lockSeat(hand: Hand, termId: string, staffNumber: string) {
  const [found] = await hand.tx
    .select(seat)
    .from(representative)
    .innerJoin(person, eq(person.id, representative.personId))
    .where(
      and(
        eq(representative.termId, termId),
        eq(person.staffNumber, staffNumber),
        isNull(representative.endedOn),
      ),
    )
    .for('update', { of: representative });
  return found ?? refuse('roster.notRepresentative', { params: { number: staffNumber } });
}
export type Seat = Exclude<Awaited<ReturnType<typeof lockSeat>>, Refusal>;

/** A mandate by its id, ended or not. */
export async function findSeat(tx: Tx, id: string): Promise<Seat | Refusal> {
  const [found] = await tx
    .select(seat)
    .from(representative)
    .innerJoin(person, eq(person.id, representative.personId))
    .where(eq(representative.id, id));
  return found ?? refuse('platform.notFound');
}
