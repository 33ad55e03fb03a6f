import { eq, inArray } from 'drizzle-orm';
import { readOrg } from '#app/domain/ballot/sealed/ceremony/org';
import { paths } from '#app/paths';
import type { Tx } from '#db/client';
import { agendaItem, keyCeremony, office, person } from '#db/schema';
import type { Unit } from '#db/seed/unit';
import { nameScrutineers } from '#server/ballot/name-scrutineers';
import { readScoped } from '#server/platform/scope';
import { Scrutineers } from '#tests/support/scrutineers';
import { Browser } from '../browser';
import type { Case } from './case';
import type { Player } from './players';
import type { Ready } from './set-up';
import type { Day } from './time';

/** Somebody who holds a share of the key, with the browser in which the own console runs. */
export type Watcher = {
  readonly staffNumber: string;
  readonly browser: Browser;
};

/** The scrutineers of a session: what their consoles hold, and who they are, by their numbers from 1. */
export type Watch = {
  readonly consoles: Scrutineers;
  /** The ceremony's parameters as canonical text. */
  readonly source: string;
  readonly people: readonly Watcher[];
  /** Sends what the console of scrutineer `i` made, as its page does. Throws where it is refused. */
  readonly send: (
    i: number,
    intent: 'message' | 'box' | 'partial' | 'result',
    fields: Record<string, string>,
  ) => Promise<void>;
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

/** Names the scrutineers and lets their consoles make the keys together: three rounds, then the rehearsed decryption. */
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
  const people: Watcher[] = [];
  for (const { id: personId, number: staffNumber } of chosen) {
    const known = players.find(({ row }) => row.personId === personId);
    const browser = known?.browser ?? new Browser(day.base);
    if (!known) await signUp(day, browser, { personId, staffNumber });
    people.push({ staffNumber, browser });
  }
  const send: Watch['send'] = async (i, intent, fields) => {
    const visit = await people[i - 1]!.browser.post(paths.consoleSend(ceremony), { intent, ...fields });
    if (visit.status !== 200) throw new Error(`A console's ${intent} met ${visit.refusal ?? visit.status}.`);
  };
  const read = () =>
    reading(unit, async (tx) => {
      const [row] = await tx.select().from(keyCeremony).where(eq(keyCeremony.id, ceremony));
      return row!;
    });
  const { source } = await read();
  const message = (i: number, round: string, body: string) => send(i, 'message', { round, body });
  const consoles = await Scrutineers.hold(readOrg(source)!, message);
  const nonce = new Uint8Array((await read()).nonce!);
  for (const [at] of people.entries()) await message(at + 1, 'rehearsal', consoles.rehearse(at + 1, nonce));
  const { state } = await read();
  if (state !== 'ready') throw new Error(`The scrutineers' keys are ${state} after the rehearsal.`);
  day.progress.say(`keys made by ${people.map(({ staffNumber }) => staffNumber).join(', ')}`);
  return { consoles, source, people, send };
}
