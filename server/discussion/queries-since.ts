import { sql } from 'drizzle-orm';
import { type Increment, MOST_BEHIND } from '#app/domain/discussion/room-views';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Desk } from '#server/platform/desk';
import type { Reader } from '#server/platform/http';
import { type Onlooker, viewOf } from './said';
import { shareReading } from './share-reading';
import { enterRoom, type OpenRoom } from './standing';

/** Somebody who asks what is new, let in. */
export type Asking = {
  readonly orgId: string;
  readonly room: OpenRoom['room'];
  readonly onlooker: Onlooker;
  readonly after: number;
  readonly changes: number;
  /** What the person supports, and does not, among what has changed. */
  readonly supported: ReadonlyMap<string, boolean>;
};

const count = (text: string | null): number | null =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;

/** Lets in whoever asks, each by their own seat and at this moment: one query, two where something changed. */
export async function askSince(
  { tx, actor }: Reader,
  roomId: string,
  given: { after: string | null; changes: string | null },
): Promise<Asking | Refusal> {
  const entered = await enterRoom(tx, actor, roomId);
  if (isRefusal(entered)) return entered;
  if (actor.kind !== 'person') return refuse('discussion.noSeat');
  const { room, seat } = entered;
  const changes = count(given.changes) ?? 0;
  const rows =
    room.changes > changes
      ? await tx.execute<{ id: string; mine: boolean }>(sql`
          select s.id, exists (select 1 from statement_support u where u.statement_id = s.id and u.person_id = ${actor.personId}) as mine
          from statement s where s.room_id = ${room.id} and s.changed > 0 and s.changed > ${changes} limit ${MOST_BEHIND * 2}`)
      : [];
  return {
    orgId: actor.orgId,
    room,
    onlooker: { me: actor.personId, seat },
    after: count(given.after) ?? -1,
    changes,
    supported: new Map(rows.map((row) => [row.id, row.mine])),
  };
}

/** What is new, from the reading that all who ask now share; the words are still shown to each by their own seat. */
export async function answerSince(desk: Pick<Desk, 'db'>, asking: Asking): Promise<Increment> {
  const { room, onlooker, after, changes } = asking;
  const isCurrent = room.newest <= after && room.changes <= changes;
  const behind = after < 0 || room.newest - after > MOST_BEHIND || room.changes - changes > MOST_BEHIND;
  if (behind || isCurrent) return { behind, newest: room.newest, changes: room.changes, statements: [] };
  const heard = await shareReading(desk, asking.orgId, room, { after, changes });
  return {
    behind: false,
    newest: heard.newest,
    changes: heard.changes,
    statements: heard.rows
      .filter((row) => row.number > after || row.changed > changes)
      .map((row) => ({ ...viewOf(row, onlooker), supported: asking.supported.get(row.id) ?? null })),
  };
}
