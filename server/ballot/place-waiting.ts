import { randomInt } from 'node:crypto';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { waitingBallot } from '#db/schema';
import type { Hand } from '#server/platform/command';
import { appendEntries, type Board, type NewEntry } from './board';

type Waiting = typeof waitingBallot.$inferSelect;

/** Fewer people than this are not put on the board together: the order of the board must tell nothing. */
const leastTogether = 8;
/** So many stay back while the box is open, so that whoever casts last is not alone when it closes. */
const leastBehind = 8;

/** From so many people on, some of those who wait may be put on the board of an open box. */
export const enoughPeople = leastTogether + leastBehind;

/** Everything that waits for the board of a box. */
export const findWaiting = (hand: Hand, boxId: string): Promise<Waiting[]> =>
  hand.tx
    .select()
    .from(waitingBallot)
    .where(eq(waitingBallot.boxId, boxId))
    .orderBy(asc(waitingBallot.tracker));

const nameOf = ({ pseudonym }: Waiting): string => Buffer.from(pseudonym).toString('base64');

/** All but some drawn by lot, or nobody: fewer than eight never go together, and never stay alone. */
function drawPortion(waiting: readonly Waiting[]): Waiting[] {
  const people = shuffled([...new Set(waiting.map(nameOf))]);
  const going = new Set(people.length < enoughPeople ? [] : people.slice(leastBehind));
  return waiting.filter((one) => going.has(nameOf(one)));
}

/**
 * What of the waiting goes on the board of a box that stays open. When people sign in to a sitting is known: somebody who votes for
 * the first time hides among others who do, not among those who replace a ballot.
 */
export function portionOf(waiting: readonly Waiting[]): Waiting[] {
  const newcomers = new Set(waiting.filter(({ seq }) => seq === 1).map(nameOf));
  const isNew = (one: Waiting) => newcomers.has(nameOf(one));
  return [...drawPortion(waiting.filter(isNew)), ...drawPortion(waiting.filter((one) => !isNew(one)))];
}

function shuffled<Value>(values: readonly Value[]): Value[] {
  const mixed = [...values];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}

/** A random order in which each person's ballots still follow one another. */
function inNoOrder(waiting: readonly Waiting[]): Waiting[] {
  const ofPerson = new Map<string, Waiting[]>();
  for (const one of waiting) {
    const person = nameOf(one);
    ofPerson.set(person, [...(ofPerson.get(person) ?? []), one]);
  }
  for (const own of ofPerson.values()) own.sort((one, other) => one.seq - other.seq);
  return shuffled(waiting).map((one) => ofPerson.get(nameOf(one))!.shift()!);
}

const bytes = (column: Uint8Array) => new Uint8Array(column);

const entryOf = ({ pseudonym, seq, prev, mark, body, tracker }: Waiting): NewEntry => ({
  type: 'ballot',
  ballot: { pseudonym: bytes(pseudonym), seq, prev: bytes(prev), mark, body: bytes(body) },
  tracker: bytes(tracker),
});

/** Moves what waits to the end of the locked board, shuffled (SCV1 2.8); what came in meanwhile waits for the next time. */
export async function placeWaiting(hand: Hand, board: Board, waiting: readonly Waiting[]): Promise<Board> {
  const grown = await appendEntries(
    hand,
    board,
    inNoOrder(waiting).map(entryOf),
    waiting.filter(({ seq }) => seq === 1).length,
  );
  await hand.tx.delete(waitingBallot).where(
    and(
      eq(waitingBallot.boxId, board.boxId),
      inArray(
        waitingBallot.tracker,
        waiting.map(({ tracker }) => tracker),
      ),
    ),
  );
  return grown;
}
