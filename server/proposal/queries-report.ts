import { asc, eq, sql } from 'drizzle-orm';
import type { ReportPage } from '#app/domain/proposal/award-views';
import type { ReportFigures } from '#app/domain/proposal/report';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { agendaItem, document, person, proposalReport } from '#db/schema';
import { findSession } from '#server/congress/load';
import type { Reader } from '#server/platform/http';
import { markOfFigures, reportFigures } from './report-figures';
import { standingOf } from './standing';

/** The report on handling that was brought to a session; before that, to the union office alone, the figures it would have now. */
export async function queryReport(reader: Reader, sessionId: string): Promise<ReportPage | Refusal> {
  const { tx, actor, now } = reader;
  const session = await findSession(tx, sessionId);
  if (isRefusal(session)) return session;
  const { isSecretary } = await standingOf(tx, actor);
  const [found] = await tx
    .select({
      figures: proposalReport.figures,
      text: proposalReport.text,
      at: proposalReport.broughtAt,
      document: proposalReport.documentId,
      isOut: sql<boolean>`${document.currentVersion} is not null`,
      by: person.name,
    })
    .from(proposalReport)
    .leftJoin(person, eq(person.id, proposalReport.broughtBy))
    .leftJoin(document, eq(document.id, proposalReport.documentId))
    .where(eq(proposalReport.sessionId, session.id));
  const named = { id: session.id, title: session.title };
  if (found) {
    const { document: paper, isOut, figures, ...rest } = found;
    // A paper that has not gone out is only the office's to open.
    const open = isOut || isSecretary ? paper : null;
    return {
      session: named,
      report: { ...rest, figures: figures as ReportFigures, document: open },
      draft: null,
    };
  }
  // A session that is only planned is nobody else's to know of.
  if (!isSecretary && (session.state === 'draft' || session.state === 'planned'))
    return refuse('congress.noSession');
  const isOver =
    session.kind === 'rehearsal' || session.state === 'archived' || session.state === 'cancelled';
  const figures = isSecretary && !isOver ? await reportFigures(tx, session.id, now) : null;
  return {
    session: named,
    report: null,
    draft: figures && { figures, seen: markOfFigures(figures), items: await itemsOf(reader, session.id) },
  };
}

/** What is on the agenda, to choose the matter beside which the report stands; `isMeant` is what speaks of proposals. */
async function itemsOf({ tx }: Reader, sessionId: string) {
  return tx
    .select({
      id: agendaItem.id,
      title: agendaItem.title,
      isMeant: sql<boolean>`${agendaItem.matter} = 'proposalHandling' or ${agendaItem.title} like '%提案%'`,
    })
    .from(agendaItem)
    .where(eq(agendaItem.sessionId, sessionId))
    .orderBy(asc(agendaItem.ordinal));
}
