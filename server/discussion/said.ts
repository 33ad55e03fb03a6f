import { type SQL, sql } from 'drizzle-orm';
import type { Side, StatementView } from '#app/domain/discussion/room-views';
import type { Seat } from '#app/domain/discussion/seat';
import { type AuthorRow, authorColumns, authorJoins, authorOf } from '#server/report/authors';

export type SaidRow = AuthorRow & {
  id: string;
  number: number;
  item_id: string | null;
  side: Side | null;
  document_id: string | null;
  block_id: string | null;
  quote: string | null;
  text: string;
  author_id: string;
  created_at: string;
  edited_at: string | null;
  withdrawn_at: string | null;
  hidden_reason: string | null;
  changed: number;
  parent_id: string | null;
  parent_number: number | null;
  parent_name: string | null;
  replies: number;
  supports: number;
  supported: boolean | null;
};

/** Columns of SaidRow for statements `s`; `me` null where the reading is shared and nobody's own support is known. */
export const saidColumns = (
  me: string | null,
): SQL => sql`s.id, s.number, s.item_id, s.side, s.document_id, s.block_id, s.quote, s.text, s.author_id,
  s.created_at, s.edited_at, s.withdrawn_at, s.hidden_reason, s.changed, s.parent_id, b.number as parent_number, w.name as parent_name,
  (select count(*)::int from statement y where y.parent_id = s.id and y.withdrawn_at is null and y.hidden_at is null) as replies,
  (select count(*)::int from statement_support u where u.statement_id = s.id) as supports,
  ${me === null ? sql`null::boolean` : sql`exists (select 1 from statement_support u where u.statement_id = s.id and u.person_id = ${me})`} as supported,
  ${authorColumns(sql`s.created_at`)}`;

/** Joins the author and the beginning of the thread. */
export const saidJoins = (of: { sessionId: string; termId: string }): SQL => sql`
  ${authorJoins(sql`s.author_id`, of)}
  left join statement b on b.id = s.parent_id left join person w on w.id = b.author_id`;

/** Who looks: hidden words are for their author and for those who can show them again. */
export type Onlooker = { readonly me: string; readonly seat: Seat };

export const viewOf = (row: SaidRow, { me, seat }: Onlooker): StatementView => {
  const isMine = row.author_id === me;
  const isOpen = row.hidden_reason === null || isMine || seat === 'moderator';
  return {
    id: row.id,
    number: row.number,
    itemId: row.item_id,
    side: row.side,
    parent:
      row.parent_id === null
        ? null
        : { id: row.parent_id, number: row.parent_number ?? 0, name: row.parent_name ?? '' },
    paragraph:
      row.document_id === null || row.block_id === null
        ? null
        : { documentId: row.document_id, blockId: row.block_id, quote: row.quote ?? '' },
    text: row.withdrawn_at === null && isOpen ? row.text : null,
    author: authorOf(row),
    isMine,
    at: new Date(row.created_at),
    editedAt: row.edited_at === null ? null : new Date(row.edited_at),
    withdrawn: row.withdrawn_at !== null,
    hidden: row.hidden_reason,
    replies: row.replies,
    supports: row.supports,
    supported: row.supported,
  };
};
