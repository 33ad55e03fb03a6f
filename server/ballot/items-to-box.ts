import { and, eq, inArray } from 'drizzle-orm';
import { motionOnPaper, type OnPaper, questionOf, type Wish } from '#app/domain/ballot/question-of';
import { faultOfOpenness } from '#app/domain/ballot/rules';
import { type SubjectName, subjectOf } from '#app/domain/ballot/subjects';
import type { ItemState } from '#app/domain/congress/states';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Profile } from '#app/domain/statute/profile';
import { matterOf } from '#app/domain/statute/route';
import type { Tx } from '#db/client';
import { agendaItem, person } from '#db/schema';
import type { ItemRow } from '#server/congress/load';
import type { Boxed } from './boxed-items';
import { roundsOn } from './boxed-items';

/** Something a secret vote is held on: an item of the agenda with the names of its persons, or a matter of order. */
export type ToBox = {
  readonly about: string;
  readonly agendaItemId: string | null;
  readonly subject: SubjectName | null;
  readonly title: string;
  readonly item: ItemRow | null;
  readonly names: readonly string[];
};

const prefix = 'subject:';

/** The things named in a planning form, in its order; refuses `ballot.itemElsewhere` for an item of another session. */
export async function findToBox(
  tx: Tx,
  sessionId: string,
  profile: Profile,
  abouts: readonly string[],
): Promise<ToBox[] | Refusal> {
  const ids = abouts.filter((about) => !about.startsWith(prefix));
  const items = await tx
    .select()
    .from(agendaItem)
    .where(and(inArray(agendaItem.id, ids), eq(agendaItem.sessionId, sessionId)));
  const nameOf = await namesOf(
    tx,
    items.flatMap((item) => item.persons),
  );
  const found: ToBox[] = [];
  for (const about of abouts) {
    const item = items.find(({ id }) => id === about);
    if (item) {
      const names = item.persons.map(nameOf);
      found.push({ about, agendaItemId: item.id, subject: null, title: item.title, item, names });
    } else if (about.startsWith(prefix)) found.push(orderToBox(profile, about.slice(8) as SubjectName));
    else return refuse('ballot.itemElsewhere');
  }
  return found;
}

function orderToBox(profile: Profile, subject: SubjectName): ToBox {
  const { matter } = subjectOf(subject);
  const title = matter ? matterOf(profile, matter)?.phrase.zh : undefined;
  return {
    about: prefix + subject,
    agendaItemId: null,
    subject,
    title: title ?? subject,
    item: null,
    names: [],
  };
}

/** Names by person id; where two people of one name stand on a paper the staff number tells them apart. */
async function namesOf(tx: Tx, ids: readonly string[]): Promise<(id: string) => string> {
  const rows = await tx
    .select({ id: person.id, name: person.name, number: person.staffNumber })
    .from(person)
    .where(inArray(person.id, [...ids]));
  const twice = (name: string) => rows.filter((row) => row.name === name).length > 1;
  const names = new Map(
    rows.map(({ id, name, number }) => [id, twice(name) ? `${name}（${number}）` : name]),
  );
  return (id) => names.get(id) ?? id;
}

/** Why the law wants no secret vote on this; null where it does. */
export function faultOfSecrecy(profile: Profile, { subject, item, title }: ToBox): Refusal | null {
  const fault = faultOfOpenness(profile, subject ?? 'item', item);
  if (fault?.code === 'ballot.mustBeSecret') return null;
  return fault ?? refuse('sealed.itemNotSecret', { params: { title } });
}

const over: readonly ItemState[] = ['adopted', 'notAdopted', 'heard'];
const gone: readonly ItemState[] = ['withdrawn', 'resubmitted', 'divided'];

/** Why an item can't be put into a box any more: it is decided, or off the agenda; null where it can. */
export function faultOfState({ item, title }: ToBox): Refusal | null {
  if (item && over.includes(item.state as ItemState))
    return refuse('sealed.itemBoxed', { params: { title } });
  return item && gone.includes(item.state as ItemState)
    ? refuse('ballot.itemNotReady', { params: { title } })
    : null;
}

/** The paper of a thing, after the rounds that were counted; null where its persons, seats or grades make none. */
export const onPaper = (
  { about, item, names }: ToBox,
  wish: Wish,
  boxed: readonly Boxed[],
): OnPaper | null =>
  item ? questionOf({ ...item, persons: names }, wish, roundsOn(boxed, about)) : motionOnPaper;
