import { eq } from 'drizzle-orm';
import { refuse } from '#app/domain/refusals';
import { amendmentIdForm } from '#app/domain/report/forms';
import { type AmendmentState, amendmentSteps } from '#app/domain/report/states';
import { next } from '#app/domain/step';
import { amendment } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockAmendment } from './load';

/** The proposer takes an open amendment back; it stays on the page as withdrawn. */
export const withdrawAmendment = command({
  name: 'report.withdrawAmendment',
  input: amendmentIdForm,
  load: (hand, given) => lockAmendment(hand, given.amendmentId),
  subject: (state) => ({ personId: state.amendment.authorId }),
  perform: async (hand, _given, { amendment: own, paper }) => {
    if (own.state === 'withdrawn') return done({ amendmentId: own.id });
    const state = next(amendmentSteps, own.state as AmendmentState, 'withdraw');
    if (!state) return refuse('report.amendmentSettled');
    await hand.tx.update(amendment).set({ state }).where(eq(amendment.id, own.id));
    return done(
      { amendmentId: own.id },
      {
        name: 'report.amendmentWithdrawn',
        subject: own.id,
        session: paper.sessionId,
        data: { documentId: paper.id },
      },
    );
  },
});
