import { sql } from 'drizzle-orm';
import type { Db } from '#db/client';
import type { Desk } from '#server/platform/desk';
import { readScoped } from '#server/platform/scope';
import { type SaidRow, saidColumns, saidJoins } from './said';
import type { OpenRoom } from './standing';

export type Heard = {
  readonly newest: number;
  readonly changes: number;
  readonly rows: readonly SaidRow[];
};

type Since = { after: number; changes: number };
type Turn = { since: Since; answer: Promise<Heard> };
/** The reading that is under way in a room, and the one that begins when it is over. */
type Line = { running: Promise<unknown> | null; next: Turn | null };

const lines = new WeakMap<Db, Map<string, Line>>();

/**
 * What was said and changed in a room since then, read once for all who ask at the same moment: a reading that was under way when somebody asked
 * is never their answer, so nobody misses what was committed before they asked. One reading a room and process at a time, of two queries.
 */
export function shareReading(
  desk: Pick<Desk, 'db'>,
  orgId: string,
  room: OpenRoom['room'],
  since: Since,
): Promise<Heard> {
  const open = lines.get(desk.db) ?? new Map<string, Line>();
  lines.set(desk.db, open);
  const line = open.get(room.id) ?? { running: null, next: null };
  open.set(room.id, line);
  if (line.next) {
    line.next.since.after = Math.min(line.next.since.after, since.after);
    line.next.since.changes = Math.min(line.next.since.changes, since.changes);
    return line.next.answer;
  }
  const turn: Turn = { since: { ...since }, answer: takeTurn() };
  line.next = turn;
  return turn.answer;

  async function takeTurn(): Promise<Heard> {
    // At least one turn of the loop, in which others join.
    await new Promise((later) => setImmediate(later));
    await line.running?.catch(() => {});
    line.next = null;
    const reading = readSince(desk.db, orgId, room, turn.since);
    line.running = reading;
    try {
      return await reading;
    } finally {
      if (line.running === reading) line.running = null;
      if (!line.running && !line.next) open.delete(room.id);
    }
  }
}

const readSince = (
  db: Db,
  orgId: string,
  room: OpenRoom['room'],
  { after, changes }: Since,
): Promise<Heard> =>
  readScoped(db, orgId, undefined, async (tx) => {
    // The counters first: whatever comes between the two readings is told once more the next time, and nothing is left out.
    const [at] = await tx.execute<{ newest: number; changes: number }>(
      sql`select newest, changes from discussion_room where id = ${room.id}`,
    );
    const rows = await tx.execute<SaidRow>(sql`
      select ${saidColumns(null)} from (
        select * from statement s where s.room_id = ${room.id} and s.number > ${after} and s.number <= ${at?.newest ?? 0}
        union all select * from statement s where s.room_id = ${room.id} and s.changed > 0 and s.changed > ${changes} and s.number <= ${after}) s
      ${saidJoins(room)} order by s.number`);
    return { newest: at?.newest ?? after, changes: at?.changes ?? changes, rows: [...rows] };
  });
