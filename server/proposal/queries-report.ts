import { eq } from 'drizzle-orm';
import type { ReportPage } from '#app/domain/proposal/award-views';
import type { ReportFigures } from '#app/domain/proposal/report';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { person, proposalReport } from '#db/schema';
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
      by: person.name,
    })
    .from(proposalReport)
    .leftJoin(person, eq(person.id, proposalReport.broughtBy))
    .where(eq(proposalReport.sessionId, session.id));
  const named = { id: session.id, title: session.title };
  if (found)
    return { session: named, report: { ...found, figures: found.figures as ReportFigures }, draft: null };
  // A session that is only planned is nobody else's to know of.
  if (!isSecretary && (session.state === 'draft' || session.state === 'planned'))
    return refuse('congress.noSession');
  const isOver =
    session.kind === 'rehearsal' || session.state === 'archived' || session.state === 'cancelled';
  const figures = isSecretary && !isOver ? await reportFigures(tx, session.id, now) : null;
  return {
    session: named,
    report: null,
    draft: figures && { figures, seen: markOfFigures(figures) },
  };
}
