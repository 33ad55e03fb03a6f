import { type SQL, sql } from 'drizzle-orm';
import type { Author } from '#app/domain/report/views';

export type AuthorRow = {
  author: string;
  delegation: string | null;
  management: boolean;
  secretary: boolean;
};

export const authorOf = (row: AuthorRow): Author => ({
  name: row.author,
  delegation: row.delegation,
  office: row.management ? 'management' : row.secretary ? 'secretary' : null,
});

const holds = (kind: string, at: SQL): SQL => sql`exists (select 1 from office o where o.person_id = p.id
  and o.kind = ${kind} and o.starts_on <= ${at}::date and (o.ends_on is null or o.ends_on >= ${at}::date))`;

/** Columns of AuthorRow for the person joined by `authorJoins`; offices are those held at the time `at`. */
export const authorColumns = (at: SQL): SQL => sql`p.name as author,
  coalesce(e.delegation_name, g.name) as delegation,
  ${holds('management', at)} as management, ${holds('secretary', at)} as secretary`;

/** Joins the author named by `column`, with the delegation of the frozen roll or, before it, of the mandate. */
export const authorJoins = (column: SQL, of: { sessionId: string; termId: string }): SQL => sql`
  join person p on p.id = ${column}
  left join roll_entry e on e.session_id = ${of.sessionId} and e.person_id = ${column}
  left join representative m on m.term_id = ${of.termId} and m.person_id = ${column} and m.ended_on is null
  left join delegation g on g.id = m.delegation_id`;

/** The place in a list, as `time~id`; null where an address does not hold one. */
export function readCursor(text: string | null | undefined): { at: string; id: string } | null {
  const [at, id] = (text ?? '').split('~');
  if (!at || !id || !/^\d{4}-\d\d-\d\d[ T][\d:.+Z-]{5,30}$/.test(at) || Number.isNaN(Date.parse(at)))
    return null;
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? { at, id } : null;
}
