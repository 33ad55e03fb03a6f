import { randomInt } from 'node:crypto';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { waitingBallot } from '#db/schema';
import type { Hand } from '#server/platform/command';
import { appendEntries, type Board, type NewEntry } from './board';

type Waiting = typeof waitingBallot.$inferSelect;

/** Fewer people than this are not put on the board together while the box is open: the order of the board must tell nothing. */
export const leastTogether = 8;

/** Everything that waits for the board of a box. */
export const findWaiting = (hand: Hand, boxId: string): Promise<Waiting[]> =>
  hand.tx
    .select()
    .from(waitingBallot)
    .where(eq(waitingBallot.boxId, boxId))
    .orderBy(asc(waitingBallot.tracker));

/** How many people's ballots wait. */
export const countPeople = (waiting: readonly Waiting[]): number =>
  new Set(waiting.map(({ pseudonym }) => Buffer.from(pseudonym).toString('base64'))).size;

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
    const person = Buffer.from(one.pseudonym).toString('base64');
    ofPerson.set(person, [...(ofPerson.get(person) ?? []), one]);
  }
  for (const own of ofPerson.values()) own.sort((one, other) => one.seq - other.seq);
  return shuffled(waiting).map(
    ({ pseudonym }) => ofPerson.get(Buffer.from(pseudonym).toString('base64'))!.shift()!,
  );
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
