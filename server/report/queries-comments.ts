import { sql } from 'drizzle-orm';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import type { CommentView } from '#app/domain/report/views';
import type { Reader } from '#server/platform/http';
import { authorJoins, readCursor } from './authors';
import { type OpenPaper, openPaper } from './open-paper';
import { type CommentRow, commentColumns, commentOf } from './queries-thread';

const AT_ONCE = 50;

export type CommentsPage = Pick<OpenPaper, 'paper'> & {
  readonly comments: readonly (CommentView & {
    readonly blockId: string;
    /** The beginning of the paragraph in the current version; null where it is gone. */
    readonly quote: string | null;
  })[];
  readonly older: string | null;
};

type Row = CommentRow & { block_id: string; quote: string | null };

/** All comments of a paper, newest first, fifty at a time by key: the tenth page costs what the first does. Three queries. */
export async function queryComments(
  reader: Reader,
  documentId: string,
  after: string | null,
): Promise<CommentsPage | Refusal> {
  const opened = await openPaper(reader, documentId);
  if (isRefusal(opened)) return opened;
  const { paper, standing } = opened;
  const cursor = readCursor(after);
  const older = cursor
    ? sql`and (c.created_at, c.id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)`
    : sql``;
  const rows = await reader.tx.execute<Row>(sql`
    select ${commentColumns}, c.block_id, left(b.text, 40) as quote
    from (select * from comment c where c.document_id = ${paper.id} ${older}
      order by c.created_at desc, c.id desc limit ${AT_ONCE + 1}) c
    ${authorJoins(sql`c.author_id`, { sessionId: paper.sessionId, termId: standing.termId })}
    left join document_version v on v.document_id = c.document_id and v.number = ${paper.currentVersion ?? 0}
    left join document_block b on b.version_id = v.id and b.block_id = c.block_id
    order by c.created_at desc, c.id desc`);
  const me = reader.actor.kind === 'person' ? reader.actor.personId : null;
  const last = rows[AT_ONCE - 1];
  return {
    paper,
    comments: rows
      .slice(0, AT_ONCE)
      .map((row) => ({ ...commentOf(row, me), blockId: row.block_id, quote: row.quote })),
    older: rows.length > AT_ONCE && last ? `${last.created_at}~${last.id}` : null,
  };
}
