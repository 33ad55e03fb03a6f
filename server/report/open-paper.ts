import { sql } from 'drizzle-orm';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { mayAmend, mayBeginThread, mayRead, maySpeak, seesDrafts } from '#app/domain/report/rules';
import type { Reader } from '#server/platform/http';
import { findStanding, type SessionStanding } from './standing';

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

type Row = {
  id: string;
  title: string;
  session_id: string;
  session_title: string;
  item: string | null;
  current_version: number | null;
};

export type OpenPaper = {
  readonly paper: {
    readonly id: string;
    readonly title: string;
    readonly sessionId: string;
    readonly sessionTitle: string;
    readonly item: string | null;
    readonly currentVersion: number | null;
  };
  readonly standing: SessionStanding;
  /** What the person may do here, for the page to show or explain. */
  readonly may: { speak: boolean; begin: boolean; amend: boolean; prepare: boolean; sendOut: boolean };
};

/** A paper as far as the reader may open it. Two queries. */
export async function openPaper(
  { tx, actor }: Pick<Reader, 'tx' | 'actor'>,
  documentId: string,
): Promise<OpenPaper | Refusal> {
  if (!isUuid(documentId)) return refuse('platform.notFound');
  const [row] = await tx.execute<Row>(sql`
    select d.id, d.title, d.session_id, s.title as session_title, i.title as item, d.current_version
    from document d join congress_session s on s.id = d.session_id
    left join agenda_item i on i.id = d.agenda_item_id where d.id = ${documentId}`);
  if (!row) return refuse('platform.notFound');
  const standing = await findStanding(tx, actor, row.session_id);
  if (isRefusal(standing)) return standing;
  if (!mayRead(standing, row.current_version !== null)) return refuse('report.notOfSession');
  return {
    paper: {
      id: row.id,
      title: row.title,
      sessionId: row.session_id,
      sessionTitle: row.session_title,
      item: row.item,
      currentVersion: row.current_version,
    },
    standing,
    may: {
      speak: maySpeak(standing),
      begin: mayBeginThread(standing),
      amend: mayAmend(standing),
      prepare: seesDrafts(standing),
      sendOut: standing.secretary,
    },
  };
}
