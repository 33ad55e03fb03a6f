import { sql } from 'drizzle-orm';
import type { FloorView } from '#app/domain/discussion/floor-view';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import type { Tx } from '#db/client';
import { countPresent } from '#server/congress/count-present';
import { findSession, findWindows, type WindowRow } from '#server/congress/load';
import type { Reader } from '#server/platform/http';
import { viewFloor } from './queries-floor';
import { enterRoom } from './standing';

/** Who is there of those entitled, at the sitting that is open. */
export type Presence = { readonly present: number; readonly entitled: number };

export type ScreenView = FloorView & { readonly presence: Presence | null };

/** What the big screen of a room shows of the floor and the sitting: of all in the plenary and the presidium, of its own in a delegation. */
export async function readScreen(reader: Reader, roomId: string): Promise<ScreenView | Refusal> {
  const { tx, now } = reader;
  const entered = await enterRoom(tx, reader.actor, roomId);
  if (isRefusal(entered)) return entered;
  const { room } = entered;
  const windows = await findWindows(tx, room.sessionId);
  const sitting = windows.find(
    (one) =>
      one.state === 'open' &&
      (one.stage === 'presidium') === (room.kind === 'presidium') &&
      one.opensAt <= now &&
      now < one.closesAt,
  );
  return {
    ...(await viewFloor(reader, entered)),
    presence: sitting ? await presenceAt(tx, sitting, room.kind, room.delegationId) : null,
  };
}

async function presenceAt(
  tx: Tx,
  sitting: WindowRow,
  kind: FloorView['room']['kind'],
  delegationId: string | null,
): Promise<Presence | null> {
  if (kind === 'plenary') {
    const session = await findSession(tx, sitting.sessionId);
    if (isRefusal(session) || session.rollSize === null) return null;
    return { present: await countPresent(tx, sitting), entitled: session.rollSize };
  }
  const seats =
    kind === 'delegation'
      ? sql`select person_id from roll_entry where session_id = ${sitting.sessionId} and delegation_id = ${delegationId}`
      : sql`select person_id from presidium_member where session_id = ${sitting.sessionId}`;
  if (kind === 'committee') return null;
  const [row] = await tx.execute<Presence>(sql`
    select count(*)::int as entitled, count(a.person_id)::int as present from (${seats}) s
    left join attendance a on a.window_id = ${sitting.id} and a.person_id = s.person_id and a.formal`);
  return row ?? null;
}
