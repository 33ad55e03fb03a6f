import { eq } from 'drizzle-orm';
import { linkReportForm } from '#app/domain/proposal/award-forms';
import { proposalReport } from '#db/schema';
import { command, done, nothing } from '#server/platform/command';

/** Follows the making of a paper: the report on handling that it was made of knows it. Other papers need nothing. */
export const linkReport = command({
  name: 'proposal.linkReport',
  input: linkReportForm,
  load: nothing,
  perform: async (hand, { session, document }) => {
    if (!session || !document) return done(null);
    await hand.tx
      .update(proposalReport)
      .set({ documentId: document })
      .where(eq(proposalReport.sessionId, session));
    return done(null);
  },
});
