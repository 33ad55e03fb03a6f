import { eq } from 'drizzle-orm';
import { refuse } from '#app/domain/refusals';
import { editCommentForm } from '#app/domain/report/forms';
import { maySpeak } from '#app/domain/report/rules';
import { comment } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockComment } from './load';

/** Rewords one's own comment; the page says that it was reworded, and when. */
export const editComment = command({
  name: 'report.editComment',
  input: editCommentForm,
  load: (hand, given) => lockComment(hand, given.commentId),
  subject: (state) => ({ personId: state.comment.authorId }),
  perform: async (hand, given, { comment: own, standing, paper }) => {
    if (!maySpeak(standing)) return refuse('report.textClosed');
    if (own.withdrawnAt) return refuse('report.commentWithdrawnAlready');
    if (own.text === given.text) return done({ commentId: own.id });
    await hand.tx.update(comment).set({ text: given.text, editedAt: hand.now }).where(eq(comment.id, own.id));
    return done(
      { commentId: own.id },
      {
        name: 'report.commentEdited',
        subject: own.id,
        session: paper.sessionId,
        data: { documentId: paper.id, before: own.text },
      },
    );
  },
});
