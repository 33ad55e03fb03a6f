import { sql } from 'drizzle-orm';
import type { CommentView, Thread } from '#app/domain/report/views';
import type { Reader } from '#server/platform/http';
import { type AuthorRow, authorColumns, authorJoins, authorOf, readCursor } from './authors';
import { listAmendments } from './list-amendments';
import type { OpenPaper } from './open-paper';

const ROOTS = 30;
const REPLIES = 300;

export type CommentRow = AuthorRow & {
  id: string;
  parent_id: string | null;
  text: string;
  author_id: string;
  created_at: string;
  edited_at: string | null;
  withdrawn_at: string | null;
  collides: boolean;
};

export const commentColumns = sql`c.id, c.parent_id, c.text, c.author_id, c.created_at, c.edited_at, c.withdrawn_at,
  c.collides, ${authorColumns(sql`c.created_at`)}`;

export const commentOf = (row: CommentRow, me: string | null): CommentView => ({
  id: row.id,
  parentId: row.parent_id,
  text: row.withdrawn_at === null ? row.text : null,
  author: authorOf(row),
  isMine: row.author_id === me,
  at: new Date(row.created_at),
  editedAt: row.edited_at === null ? null : new Date(row.edited_at),
  collides: row.collides,
});

/** What was said and proposed on one paragraph: thirty comments with their replies, and its amendments. Three queries. */
export async function queryThread(
  reader: Reader,
  { paper, standing }: OpenPaper,
  blockId: string,
  after?: string | null,
): Promise<Thread> {
  const me = reader.actor.kind === 'person' ? reader.actor.personId : null;
  const of = { sessionId: paper.sessionId, termId: standing.termId };
  const cursor = readCursor(after);
  const later = cursor
    ? sql`and (c.created_at, c.id) > (${cursor.at}::timestamptz, ${cursor.id}::uuid)`
    : sql``;
  const found = await reader.tx.execute<CommentRow>(sql`
    select ${commentColumns} from (
      select * from comment c
      where c.document_id = ${paper.id} and c.block_id = ${blockId} and c.parent_id is null ${later}
      order by c.created_at, c.id limit ${ROOTS + 1}) c
    ${authorJoins(sql`c.author_id`, of)} order by c.created_at, c.id`);
  const roots = found.slice(0, ROOTS);
  const ids = JSON.stringify(roots.map((row) => row.id));
  const replies = await reader.tx.execute<CommentRow>(sql`
    select ${commentColumns} from comment c ${authorJoins(sql`c.author_id`, of)}
    where c.parent_id in (select value::uuid from jsonb_array_elements_text(${ids}::text::jsonb))
    order by c.created_at, c.id limit ${REPLIES + 1}`);
  const last = roots.at(-1);
  return {
    blockId,
    comments: roots.map((row) => ({
      ...commentOf(row, me),
      replies: replies
        .slice(0, REPLIES)
        .filter((reply) => reply.parent_id === row.id)
        .map((reply) => commentOf(reply, me)),
    })),
    next: found.length > ROOTS && last ? `${last.created_at}~${last.id}` : null,
    hasMoreReplies: replies.length > REPLIES,
    amendments: (
      await listAmendments(
        reader,
        of,
        sql`a.document_id = ${paper.id} and a.block_id = ${blockId} and a.state <> 'withdrawn'`,
        {
          order: sql`a.created_at, a.id`,
          limit: 50,
        },
      )
    ).slice(0, 50),
  };
}
