import { type SQL, sql } from 'drizzle-orm';
import type { AmendmentState } from '#app/domain/report/states';
import type { AmendmentView, Piece } from '#app/domain/report/views';
import type { Reader } from '#server/platform/http';
import { type AuthorRow, authorColumns, authorJoins, authorOf } from './authors';
import { compareTexts } from './compare-versions';

type Row = AuthorRow & {
  id: string;
  document_id: string;
  block_id: string;
  kind: AmendmentView['kind'];
  base_text: string;
  text: string;
  final_text: string | null;
  reason: string;
  state: AmendmentState;
  collides: boolean;
  author_id: string;
  created_at: string;
  signers: number;
  names: string[] | null;
  signed: boolean;
  answer: string | null;
  answerer: string | null;
  answered_at: string | null;
};

const NAMES = 12;

/** Amendments that meet a condition (written over `a`), with author, co-signers and answer. One query, one row more than `limit`. */
export async function listAmendments(
  { tx, actor }: Pick<Reader, 'tx' | 'actor'>,
  of: { sessionId: string; termId: string },
  where: SQL,
  { order, limit }: { order: SQL; limit: number },
): Promise<AmendmentView[]> {
  const me = actor.kind === 'person' ? actor.personId : null;
  const rows = await tx.execute<Row>(sql`
    select a.id, a.document_id, a.block_id, a.kind, a.base_text, a.text, a.final_text, a.reason, a.state, a.collides,
      a.author_id, a.created_at, a.answer, w.name as answerer, a.answered_at,
      (select count(*)::int from amendment_signer s where s.amendment_id = a.id) as signers,
      (select array_agg(q.name) from (select y.name from amendment_signer s join person y on y.id = s.person_id
        where s.amendment_id = a.id order by s.at limit ${NAMES}) q) as names,
      exists (select 1 from amendment_signer s where s.amendment_id = a.id and s.person_id = ${me}::uuid) as signed,
      ${authorColumns(sql`a.created_at`)}
    from (select * from amendment a where ${where} order by ${order} limit ${limit + 1}) a
    ${authorJoins(sql`a.author_id`, of)} left join person w on w.id = a.answered_by
    order by ${order}`);
  return rows.map((row) => viewOf(row, me));
}

const piecesOf = (row: Row, text: string): Piece[] | null =>
  row.kind === 'insertAfter' ? null : compareTexts(row.base_text, text);

const viewOf = (row: Row, me: string | null): AmendmentView => ({
  id: row.id,
  documentId: row.document_id,
  blockId: row.block_id,
  kind: row.kind,
  baseText: row.base_text,
  text: row.text,
  finalText: row.final_text,
  reason: row.reason,
  state: row.state,
  collides: row.collides,
  author: authorOf(row),
  isMine: row.author_id === me,
  at: new Date(row.created_at),
  signers: { count: row.signers, names: row.names ?? [], mine: row.signed },
  answer:
    row.answer === null || row.answered_at === null
      ? null
      : { text: row.answer, by: row.answerer ?? '', at: new Date(row.answered_at) },
  pieces: piecesOf(row, row.text),
  finalPieces: row.final_text === null ? null : piecesOf(row, row.final_text),
  cursor: `${row.created_at}~${row.id}`,
});
