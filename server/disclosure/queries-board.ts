import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { audiencesSeenBy, levelOf } from '#app/domain/disclosure/audience';
import type { BoardEntry, BoardFilter, BoardPage } from '#app/domain/disclosure/board-views';
import { redactText } from '#app/domain/disclosure/redact';
import type { Audience, ReaderLevel } from '#app/domain/disclosure/words';
import type { Tx } from '#db/client';
import type { Reader } from '#server/platform/http';
import { isId } from '#server/resolution/is-id';
import { archived } from './archived';
import { rulesOf } from './read-words';

const pageSize = 30;
/** A search looks through so many items at once, then hands on a mark: where it stops must not depend on words that its reader may not see. */
const searchedAtOnce = 500;

type Row = {
  id: string;
  year: number;
  number: number;
  category: string;
  audience: Audience;
  source: BoardEntry['source'];
  title: string;
  taken_down_for: BoardEntry['takenDownFor'];
  published_at: string;
  version: number;
  questions: number;
  unanswered: number;
};

/** The board as somebody of the unit sees it. */
export const readBoard = (
  { tx, actor, now }: Pick<Reader, 'tx' | 'actor' | 'now'>,
  filter: BoardFilter,
  after: string | null,
): Promise<BoardPage> => {
  const level = levelOf(actor);
  const shelf = filter.shelf === 'archive' ? archived(now) : hanging;
  return listBoard(tx, level, audiencesSeenBy(level), filter, after, { shelf });
};

/** What hangs there, and the gravestones of what was taken down before its time was over. */
const hanging = sql`d.taken_down_for is distinct from 'expired'`;

/**
 * A page of what hangs on the board for readers of a level, newest first. What left it because its time was over is not there but, for those
 * inside, on file; what was taken down before leaves its number and the reason.
 */
export async function listBoard(
  tx: Tx,
  level: ReaderLevel,
  audiences: readonly Audience[],
  filter: BoardFilter,
  after: string | null,
  { most = pageSize, shelf = hanging }: { readonly most?: number; readonly shelf?: SQL } = {},
): Promise<BoardPage> {
  const seen = sql`d.published_at is not null and d.audience in ${audiences} and ${shelf}`;
  const deep = filter.q === '' ? most : searchedAtOnce;
  const rows = await tx.execute<Row>(sql`
    select d.id, d.year, d.number, d.category, d.audience, d.source, v.title, d.taken_down_for, d.published_at, v.number as version,
      (select count(*)::int from disclosure_question q where q.disclosure_id = d.id and q.brought_at is not null and q.state <> 'hidden') as questions,
      (select count(*)::int from disclosure_question q where q.disclosure_id = d.id and q.brought_at is not null and q.state = 'open') as unanswered
    from disclosure d join disclosure_version v on v.disclosure_id = d.id and v.state = 'published'
    where ${seen} ${narrowed(filter)} ${behind(after)}
    order by d.published_at desc, d.id desc limit ${deep + 1}`);
  const known = await tx.execute<{ category: string }>(
    sql`select distinct d.category from disclosure d where ${seen} order by d.category limit 60`,
  );
  const looked = rows.slice(0, deep);
  const rules = await rulesOf(
    tx,
    looked.map(({ id }) => id),
  );
  const wanted = filter.q.toLowerCase();
  const hits = looked
    .map((row) => ({ row, entry: entryOf(row, (text) => redactText(text, rules.get(row.id) ?? [], level)) }))
    .filter(({ entry }) => wanted === '' || entry.title?.toLowerCase().includes(wanted));
  const page = hits.slice(0, most);
  const last = hits.length > most ? page.at(-1)?.row : rows.length > deep ? looked.at(-1) : undefined;
  return {
    entries: page.map(({ entry }) => entry),
    after: last ? keyOf(last) : null,
    categories: known.map(({ category }) => category),
  };
}

const entryOf = (row: Row, redact: (text: string) => string): BoardEntry => ({
  id: row.id,
  year: row.year,
  number: row.number,
  category: row.category,
  audience: row.audience,
  source: row.source,
  title: row.taken_down_for === null || row.taken_down_for === 'expired' ? redact(row.title) : null,
  takenDownFor: row.taken_down_for,
  publishedAt: new Date(row.published_at),
  version: row.version,
  questions: row.questions,
  unanswered: row.unanswered,
});

function narrowed({ audience, category, source, q }: BoardFilter): SQL {
  const parts = [
    audience && sql`d.audience = ${audience}`,
    category && sql`d.category = ${category}`,
    source === 'desk' ? sql`d.source is null` : source && sql`d.source = ${source}`,
    q && sql`(d.taken_down_for is null or d.taken_down_for = 'expired')`,
  ].filter((part) => part !== '');
  return sql.join(
    parts.map((part) => sql` and ${part}`),
    sql``,
  );
}

/** Where a page ends: the moment of its last item with all its digits, and its id. */
const keyOf = ({ published_at: at, id }: Row) => `${at}~${id}`;

/** Only marks as `keyOf` makes them: PostgreSQL knows fewer moments than JavaScript. */
const mark =
  /^([12]\d{3}-\d\d-\d\d) (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?[+-](?:0\d|1[0-4])(?::[0-5]\d)?$/;

function behind(after: string | null): SQL {
  const [at = '', id = ''] = after?.split('~') ?? [];
  const day = mark.exec(at)?.[1];
  if (!day || !z.iso.date().safeParse(day).success || !isId(id)) return sql``;
  return sql`and (d.published_at, d.id) < (${at}::timestamptz, ${id}::uuid)`;
}
