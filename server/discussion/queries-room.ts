import { randomUUID } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import type { ItemState } from '#app/domain/congress/states';
import { type ItemView, MOST_SHOWN, type RoomHead, type RoomPage } from '#app/domain/discussion/room-views';
import { isBeforeSpeech, isSpeechOpen } from '#app/domain/discussion/seat';
import { isContested, isOnTable } from '#app/domain/discussion/statement-rules';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import type { Procedure } from '#app/domain/statute/matter';
import type { Reader } from '#server/platform/http';
import { findParagraph } from './place-statement';
import { type SaidRow, saidColumns, saidJoins, viewOf } from './said';
import { enterRoom, type OpenRoom } from './standing';

/** What the address asks of the page; everything else falls back to the newest fifty. */
export type RoomAsk = {
  readonly before?: number | undefined;
  readonly from?: number | undefined;
  readonly item?: string | null;
  readonly sides?: boolean;
  readonly reply?: string | null;
  readonly document?: string | null;
  readonly block?: string | null;
};

const isUuid = (text: string | null | undefined): text is string =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text ?? '');

export const headOf = ({ room }: OpenRoom): RoomHead => ({
  id: room.id,
  name: room.name,
  kind: room.kind,
  sessionId: room.sessionId,
  sessionTitle: room.sessionTitle,
});

export const closedFor = ({ standing, seat }: OpenRoom): RoomPage['closed'] => {
  if (isBeforeSpeech(standing.session)) return 'notYet';
  if (!isSpeechOpen(standing.session)) return 'over';
  return seat === 'listener' ? 'listenOnly' : null;
};

/** A room as one page: fifty statements by number. Four queries, one more each for a paragraph and for a reply that the address names. */
export async function queryRoom(reader: Reader, roomId: string, ask: RoomAsk): Promise<RoomPage | Refusal> {
  const { tx, actor } = reader;
  const entered = await enterRoom(tx, actor, roomId);
  if (isRefusal(entered)) return entered;
  const me = actor.kind === 'person' ? actor.personId : '';
  const { room, seat } = entered;
  const items = await listItems(tx, room.sessionId);
  const item = items.find((one) => one.id === ask.item) ?? null;
  const sides = Boolean(ask.sides && item?.contested);
  const narrowed = sql`${item ? sql`and s.item_id = ${item.id}` : sql``} ${sides ? sql`and s.side is not null` : sql``}`;
  const { rows, hasOlder, hasNewer } = await listSaid(reader, entered, me, narrowed, ask);
  const [reading] = await tx.execute<{ number: number }>(
    sql`select number from room_reading where room_id = ${room.id} and person_id = ${me}`,
  );
  const about =
    isUuid(ask.document) && ask.block
      ? await findParagraph(reader, room.sessionId, ask.document, ask.block.slice(0, 40))
      : null;
  return {
    room: headOf(entered),
    seat,
    closed: closedFor(entered),
    items,
    item,
    sides,
    statements: rows.map((row) => viewOf(row, { me, seat })),
    hasOlder,
    hasNewer,
    newest: room.newest,
    changes: room.changes,
    read: reading?.number ?? 0,
    about: about && {
      documentId: ask.document!,
      blockId: ask.block!.slice(0, 40),
      quote: about.quote,
      itemId: about.itemId,
    },
    replyTo: isUuid(ask.reply) ? await findReplied(tx, room.id, ask.reply) : null,
    key: randomUUID(),
  };
}

async function listItems(tx: Reader['tx'], sessionId: string): Promise<ItemView[]> {
  const rows = await tx.execute<{
    id: string;
    ordinal: number;
    title: string;
    procedure: Procedure;
    state: ItemState;
  }>(
    sql`select i.id, i.ordinal, i.title, i.procedure, i.state from agenda_item i where i.session_id = ${sessionId} order by i.ordinal`,
  );
  return rows
    .filter((row) => isOnTable(row.state))
    .map((row) => ({ id: row.id, ordinal: row.ordinal, title: row.title, contested: isContested(row) }));
}

/** A page of statements by number: up to `before`, onward from `from`, or the newest. */
async function listSaid({ tx }: Reader, { room }: OpenRoom, me: string, narrowed: SQL, ask: RoomAsk) {
  const onward = ask.from !== undefined;
  const reach = onward
    ? sql`and s.number >= ${ask.from}`
    : ask.before !== undefined
      ? sql`and s.number < ${ask.before}`
      : sql``;
  const found = await tx.execute<SaidRow>(sql`
    select ${saidColumns(me)} from (
      select * from statement s where s.room_id = ${room.id} ${reach} ${narrowed}
      order by s.number ${onward ? sql`asc` : sql`desc`} limit ${MOST_SHOWN + 1}) s
    ${saidJoins(room)} order by s.number`);
  const isMore = found.length > MOST_SHOWN;
  const rows = isMore ? (onward ? found.slice(0, MOST_SHOWN) : found.slice(1)) : [...found];
  return {
    rows,
    hasOlder: onward ? (ask.from ?? 0) > 1 : isMore,
    hasNewer: onward ? isMore : ask.before !== undefined,
  };
}

async function findReplied(tx: Reader['tx'], roomId: string, id: string) {
  const [row] = await tx.execute<{ id: string; number: number; name: string }>(sql`
    select s.id, s.number, p.name from statement s join person p on p.id = s.author_id where s.id = ${id} and s.room_id = ${roomId}`);
  return row ? { id: row.id, number: row.number, name: row.name } : null;
}
