import { sql } from 'drizzle-orm';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Reader } from '#server/platform/http';
import { openPaper } from './open-paper';

export type UploadPage = {
  /** The paper that gets another version; null for a new paper. */
  readonly paper: { readonly id: string; readonly title: string } | null;
  readonly sessions: readonly {
    readonly id: string;
    readonly title: string;
    readonly items: readonly { readonly id: string; readonly ordinal: number; readonly title: string }[];
  }[];
};

type Row = {
  id: string;
  title: string;
  item_id: string | null;
  ordinal: number | null;
  item_title: string | null;
};

/** What a paper may be uploaded for. Two queries at most. */
export async function queryUpload(reader: Reader, documentId: string | null): Promise<UploadPage | Refusal> {
  if (documentId) {
    const opened = await openPaper(reader, documentId);
    if (isRefusal(opened)) return opened;
    if (!opened.may.prepare) return refuse('platform.notAllowed');
    return { paper: { id: opened.paper.id, title: opened.paper.title }, sessions: [] };
  }
  const rows = await reader.tx.execute<Row>(sql`
    select s.id, s.title, i.id as item_id, i.ordinal, i.title as item_title
    from congress_session s left join agenda_item i on i.session_id = s.id
    where s.state not in ('resolutions', 'closing', 'published', 'reported', 'archived', 'cancelled')
    order by (s.kind = 'rehearsal'), s.created_at desc, s.id, i.ordinal`);
  const sessions = new Map<
    string,
    { id: string; title: string; items: { id: string; ordinal: number; title: string }[] }
  >();
  for (const row of rows) {
    const session = sessions.get(row.id) ?? { id: row.id, title: row.title, items: [] };
    if (row.item_id !== null)
      session.items.push({ id: row.item_id, ordinal: row.ordinal ?? 0, title: row.item_title ?? '' });
    sessions.set(row.id, session);
  }
  return { paper: null, sessions: [...sessions.values()] };
}
