import { bringReportForm } from '#app/domain/proposal/award-forms';
import { refuse } from '#app/domain/refusals';
import { proposalReport } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { markOfFigures, reportFigures } from './report-figures';
import { holdLiveSession } from './session';

/** The union brings the report on handling to a session: the figures as they stand at this moment, and a text, of which a paper is made. Once a session. */
export const bringReport = command({
  name: 'proposal.bringReport',
  input: bringReportForm,
  load: (hand, given) => holdLiveSession(hand, given.session),
  perform: async (hand, given, session) => {
    const figures = await reportFigures(hand.tx, session.id, hand.now);
    if (!figures) return refuse('congress.noSession');
    const mark = markOfFigures(figures);
    const [made] = await hand.tx
      .insert(proposalReport)
      .values({
        sessionId: session.id,
        orgId: hand.orgId,
        figures,
        text: given.text,
        broughtBy: personOf(hand),
        broughtAt: hand.now,
      })
      .onConflictDoNothing()
      .returning({ id: proposalReport.sessionId });
    if (!made) return refuse('proposal.reportBrought');
    // The text speaks of other figures than would be frozen.
    if (mark !== given.seen) return refuse('proposal.changedMeanwhile');
    return done(
      { session: session.id },
      {
        name: 'proposal.reportBrought',
        subject: session.id,
        session: session.id,
        data: { title: '提案办理情况报告', item: given.item ?? null },
      },
    );
  },
});
