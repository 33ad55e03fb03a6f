import { hideStatementForm } from '#app/domain/discussion/statement-forms';
import { refuse } from '#app/domain/refusals';
import { command, done } from '#server/platform/command';
import { changeStatement, factAbout, lockStatement } from './lock-statement';

/** A moderator hides a statement and says why; the author is shown the reason, the journal keeps it without the words. Also after the closing. */
export const hideStatement = command({
  name: 'discussion.hideStatement',
  input: hideStatementForm,
  load: (hand, given) => lockStatement(hand, given.statementId),
  perform: async (hand, given, { said, room, seat }) => {
    if (seat !== 'moderator' || hand.actor.kind !== 'person') return refuse('discussion.notModerator');
    if (said.withdrawnAt) return refuse('discussion.withdrawn');
    if (said.hiddenAt) return done({ statementId: said.id });
    await changeStatement(hand, said, {
      hiddenAt: hand.now,
      hiddenBy: hand.actor.personId,
      hiddenReason: given.reason,
    });
    const fact = factAbout(said, room.sessionId);
    return done(
      { statementId: said.id },
      { name: 'discussion.statementHidden', ...fact, data: { ...fact.data, reason: given.reason } },
    );
  },
});
