import { and, eq } from 'drizzle-orm';
import { refuse } from '#app/domain/refusals';
import { amendmentIdForm } from '#app/domain/report/forms';
import { amendmentSigner } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockAmendment } from './load';

/** Takes one's name back from an amendment that is still open. */
export const withdrawCoSign = command({
  name: 'report.withdrawCoSign',
  input: amendmentIdForm,
  load: (hand, given) => lockAmendment(hand, given.amendmentId),
  perform: async (hand, _given, { amendment, standing, paper }) => {
    if (hand.actor.kind !== 'person' || !standing.representative) return refuse('report.notOfSession');
    if (amendment.state !== 'open') return refuse('report.amendmentSettled');
    const gone = await hand.tx
      .delete(amendmentSigner)
      .where(
        and(eq(amendmentSigner.amendmentId, amendment.id), eq(amendmentSigner.personId, hand.actor.personId)),
      )
      .returning({ at: amendmentSigner.at });
    if (gone.length === 0) return done({ amendmentId: amendment.id });
    return done(
      { amendmentId: amendment.id },
      {
        name: 'report.coSignWithdrawn',
        subject: amendment.id,
        session: paper.sessionId,
        data: { documentId: paper.id },
      },
    );
  },
});
