import { refuse } from '#app/domain/refusals';
import { amendmentIdForm } from '#app/domain/report/forms';
import { mayAmend } from '#app/domain/report/rules';
import { amendmentSigner } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockAmendment } from './load';

/** Puts one's name under another's open amendment; once, however often it is pressed. */
export const coSign = command({
  name: 'report.coSign',
  input: amendmentIdForm,
  load: (hand, given) => lockAmendment(hand, given.amendmentId),
  perform: async (hand, _given, { amendment, standing, paper }) => {
    if (hand.actor.kind !== 'person' || !standing.representative) return refuse('report.notOfSession');
    if (amendment.authorId === hand.actor.personId) return refuse('report.ownAmendment');
    if (!mayAmend(standing)) return refuse('report.textClosed');
    if (amendment.state !== 'open') return refuse('report.amendmentSettled');
    const signed = await hand.tx
      .insert(amendmentSigner)
      .values({
        orgId: hand.orgId,
        amendmentId: amendment.id,
        personId: hand.actor.personId,
        at: hand.now,
      })
      .onConflictDoNothing()
      .returning({ at: amendmentSigner.at });
    if (signed.length === 0) return done({ amendmentId: amendment.id });
    return done(
      { amendmentId: amendment.id },
      {
        name: 'report.coSigned',
        subject: amendment.id,
        session: paper.sessionId,
        data: { documentId: paper.id },
      },
    );
  },
});
