import { and, asc, eq, gt, gte, sql } from 'drizzle-orm';
import type { Ballot } from '#app/domain/ballot/sealed/ballot';
import type { Entry } from '#app/domain/ballot/sealed/board';
import type { Posted } from '#app/domain/ballot/sealed/count';
import type { Tx } from '#db/client';
import { boardEntry } from '#db/schema';

type Row = typeof boardEntry.$inferSelect;

const bytes = (column: Uint8Array | null) => new Uint8Array(column!);

const ballotOf = ({ pseudonym, seq, prev, mark, body }: Row): Ballot => ({
  pseudonym: bytes(pseudonym),
  seq: seq!,
  prev: bytes(prev),
  mark: mark!,
  body: bytes(body),
});

/** The entry of a row. */
export const entryOf = (row: Row): Entry =>
  row.type === 'ballot' ? { type: 'ballot', ballot: ballotOf(row) } : { type: row.type, source: row.source! };

/** Entries of a board from number `from` on, at most `most`. */
export async function readEntries(tx: Tx, boxId: string, from: number, most: number): Promise<Entry[]> {
  const rows = await tx
    .select()
    .from(boardEntry)
    .where(and(eq(boardEntry.boxId, boxId), gte(boardEntry.n, from)))
    .orderBy(asc(boardEntry.n))
    .limit(most);
  return rows.map(entryOf);
}

/** The texts of the board's entries of a type, in order. */
export async function readDocuments(
  tx: Tx,
  boxId: string,
  type: Exclude<Row['type'], 'ballot'>,
): Promise<{ n: number; source: string }[]> {
  const rows = await tx
    .select({ n: boardEntry.n, source: boardEntry.source })
    .from(boardEntry)
    .where(and(eq(boardEntry.boxId, boxId), eq(boardEntry.type, type)))
    .orderBy(asc(boardEntry.n));
  return rows.map(({ n, source }) => ({ n, source: source! }));
}

/** The counted ballots after entry `after`: the newest of each pseudonym, in the order of the board, at most `most` (SCV1 2.7). */
export async function readCounted(
  tx: Tx,
  boxId: string,
  after: number,
  most: number,
): Promise<{ n: number; posted: Posted }[]> {
  const rows = await tx
    .select()
    .from(boardEntry)
    .where(
      and(
        eq(boardEntry.boxId, boxId),
        eq(boardEntry.type, 'ballot'),
        gt(boardEntry.n, after),
        sql`not exists (select 1 from board_entry later where later.box_id = ${boardEntry.boxId}
          and later.pseudonym = ${boardEntry.pseudonym} and later.seq > ${boardEntry.seq})`,
      ),
    )
    .orderBy(asc(boardEntry.n))
    .limit(most);
  return rows.map((row) => ({ n: row.n, posted: { ballot: ballotOf(row), tracker: bytes(row.tracker) } }));
}
