import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { addItemForm } from '#app/domain/congress/forms';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { type Profile, thawProfile, type UnitKind } from '#app/domain/statute/profile';
import { matterOf, objectToTitle, routeMatter, voteOn } from '#app/domain/statute/route';
import { type agendaItem, organisation, person } from '#db/schema';
import type { Hand } from '#server/platform/command';
import type { SessionRow } from './load';

type Given = Omit<z.output<typeof addItemForm>, 'session'>;
type Judged = Pick<
  typeof agendaItem.$inferInsert,
  'title' | 'matter' | 'procedure' | 'secret' | 'seats' | 'persons' | 'grades' | 'note'
>;

/** Sends an item the way the law wants: the matter decides the procedure and whether the vote is secret; a wrong routing is refused with its article. */
export async function judgeItem(hand: Hand, session: SessionRow, given: Given): Promise<Judged | Refusal> {
  const profile = thawProfile(session.profile);
  const matter = matterOf(profile, given.matter);
  if (!matter) return refuse('congress.unknownMatter');
  const wrong = await misrouted(hand, profile, given);
  if (wrong) return refuse('congress.wrongProcedure', wrong);

  const names = matter.procedure === 'elect' || matter.procedure === 'appraise';
  if (!names && given.persons.length > 0) return refuse('congress.personsUnexpected');
  if (names && given.persons.length === 0) return refuse('congress.personsNeeded');
  if (matter.procedure === 'elect') {
    if (given.seats === undefined) return refuse('congress.seatsNeeded');
    if (given.persons.length < given.seats)
      return refuse('congress.tooFewCandidates', {
        params: { candidates: given.persons.length, seats: given.seats },
      });
  }
  if (matter.procedure === 'appraise' && given.grades.length < 2) return refuse('congress.gradesNeeded');
  const persons = await findPersons(hand, given.persons);
  if (typeof persons === 'string') return refuse('congress.personUnknown', { params: { number: persons } });
  return {
    title: given.title,
    matter: matter.id,
    procedure: matter.procedure,
    secret: voteOn(profile, matter).vote === 'secret',
    seats: matter.procedure === 'elect' ? given.seats! : null,
    persons,
    grades: matter.procedure === 'appraise' ? given.grades : [],
    note: given.note || null,
  };
}

/** What the law wants instead, where the stated procedure or the words of the title contradict the chosen matter. */
async function misrouted(hand: Hand, profile: Profile, given: Given) {
  const chosen = matterOf(profile, given.matter)!;
  const route = routeMatter(profile, given.matter, given.procedure ?? chosen.procedure);
  const [unit] = await hand.tx
    .select({ kind: organisation.kind })
    .from(organisation)
    .where(eq(organisation.id, hand.orgId));
  const kind: UnitKind = unit?.kind === 'hospital' || unit?.kind === 'school' ? unit.kind : 'enterprise';
  const wrong = route.ok ? objectToTitle(profile, given.title, chosen.procedure, kind) : route;
  return wrong && { params: { procedure: wrong.needs ?? chosen.procedure }, article: wrong.article };
}

const byStrokes = new Intl.Collator('zh-Hans-u-co-stroke');

/** The people behind the staff numbers, sorted by the strokes of their surnames; the number itself where nobody in service has it. */
async function findPersons(hand: Hand, numbers: readonly string[]): Promise<string[] | string> {
  if (numbers.length === 0) return [];
  const rows = await hand.tx
    .select({ id: person.id, name: person.name, number: person.staffNumber })
    .from(person)
    .where(and(inArray(person.staffNumber, [...numbers]), isNull(person.leftOn)));
  const missing = numbers.find((number) => !rows.some((row) => row.number === number));
  if (missing) return missing;
  return rows
    .sort((a, b) => byStrokes.compare(a.name, b.name) || a.number.localeCompare(b.number))
    .map((row) => row.id);
}
