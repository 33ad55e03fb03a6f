import { eq, inArray } from 'drizzle-orm';
import { readOrg } from '#app/domain/ballot/sealed/ceremony/org';
import type { Tx } from '#db/client';
import { agendaItem, keyCeremony, office, person } from '#db/schema';
import type { Unit } from '#db/seed/unit';
import { nameScrutineers } from '#server/ballot/name-scrutineers';
import { sendCeremonyMessage } from '#server/ballot/send-ceremony-message';
import { readScoped } from '#server/platform/scope';
import { Scrutineers } from '#tests/support/scrutineers';
import { Browser } from '../browser';
import type { Case } from './case';
import type { Player } from './players';
import type { Ready } from './set-up';
import type { Day } from './time';

/** Somebody who holds a share of the key, with the browser in which the own console runs. */
export type Watcher = {
  readonly personId: string;
  readonly staffNumber: string;
  readonly browser: Browser;
};

/** The scrutineers of a session: what their consoles hold, and who they are, by their numbers from 1. */
export type Watch = {
  readonly consoles: Scrutineers;
  /** The ceremony's parameters as canonical text. */
  readonly source: string;
  readonly people: readonly Watcher[];
};

export type SignUp = (
  day: Day,
  browser: Browser,
  of: { personId: string; staffNumber: string },
) => Promise<void>;

const size = 3;
export const threshold = 2;

export const reading = <T>({ hand }: Unit, read: (tx: Tx) => Promise<T>): Promise<T> =>
  readScoped(hand.database.db, hand.orgId, () => hand.now, read);

/** Those the case names as far as they may be scrutineers, filled up from the staff: nobody who stands for something or holds an office. */
async function choosePeople({ unit, made }: Ready, found: Case) {
  return reading(unit, async (tx) => {
    const ids = made.items.map(({ id }) => id);
    const items = await tx
      .select({ persons: agendaItem.persons })
      .from(agendaItem)
      .where(inArray(agendaItem.id, ids));
    const offices = await tx.select({ id: office.personId }).from(office);
    const barred = new Set([...items.flatMap(({ persons }) => persons), ...offices.map(({ id }) => id)]);
    const staff = await tx
      .select({ id: person.id, number: person.staffNumber, left: person.leftOn })
      .from(person);
    const free = staff.filter(({ id, left }) => left === null && !barred.has(id));
    const named = found.scrutineers.flatMap((number) => free.filter((one) => one.number === number));
    return [...named, ...free.filter((one) => !named.includes(one))].slice(0, size);
  });
}

/**
 * Names the scrutineers and lets their consoles make the keys together: three rounds, then the rehearsed decryption. Messages go in as
 * orders by these persons, since a console's page is nothing but a form around them.
 */
export async function makeKeys(
  day: Day,
  ready: Ready,
  found: Case,
  players: readonly Player[],
  signUp: SignUp,
): Promise<Watch> {
  const { unit } = day;
  const { hand, secretary } = unit;
  hand.now = new Date();
  const chosen = await choosePeople(ready, found);
  const order = { session: day.session, people: chosen.map(({ id }) => id), threshold };
  const { ceremony } = await hand.order(secretary, nameScrutineers, order);
  const read = () =>
    reading(unit, async (tx) => {
      const [row] = await tx.select().from(keyCeremony).where(eq(keyCeremony.id, ceremony));
      return row!;
    });
  const send = async (i: number, round: string, body: string) => {
    hand.now = new Date();
    await hand.order(hand.person(chosen[i - 1]!.id, []), sendCeremonyMessage, { ceremony, round, body });
  };
  const { source } = await read();
  const consoles = await Scrutineers.hold(readOrg(source)!, send);
  const { nonce } = await read();
  for (const [at] of chosen.entries())
    await send(at + 1, 'rehearsal', consoles.rehearse(at + 1, new Uint8Array(nonce!)));
  const { state } = await read();
  if (state !== 'ready') throw new Error(`The scrutineers' keys are ${state} after the rehearsal.`);
  day.progress.say(`keys made by ${chosen.map(({ number }) => number).join(', ')}`);

  const people: Watcher[] = [];
  for (const { id, number } of chosen) {
    const known = players.find(({ row }) => row.personId === id);
    const browser = known?.browser ?? new Browser(day.base);
    if (!known) await signUp(day, browser, { personId: id, staffNumber: number });
    people.push({ personId: id, staffNumber: number, browser });
  }
  return { consoles, source, people };
}
