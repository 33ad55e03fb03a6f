import { eq } from 'drizzle-orm';
import { withdrawCommentForm } from '#app/domain/report/forms';
import { comment } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockComment } from './load';

/** Takes one's own comment back; its place and name stay, its words are no longer shown, its replies remain. */
export const withdrawComment = command({
  name: 'report.withdrawComment',
  input: withdrawCommentForm,
  load: (hand, given) => lockComment(hand, given.commentId),
  subject: (state) => ({ personId: state.comment.authorId }),
  perform: async (hand, _given, { comment: own, paper }) => {
    if (own.withdrawnAt) return done({ commentId: own.id });
    await hand.tx.update(comment).set({ withdrawnAt: hand.now }).where(eq(comment.id, own.id));
    return done(
      { commentId: own.id },
      {
        name: 'report.commentWithdrawn',
        subject: own.id,
        session: paper.sessionId,
        data: { documentId: paper.id },
      },
    );
  },
});
