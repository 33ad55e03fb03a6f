import { statementIdForm } from '#app/domain/discussion/statement-forms';
import { refuse } from '#app/domain/refusals';
import { command, done } from '#server/platform/command';
import { changeStatement, factAbout, lockStatement } from './lock-statement';

/** A moderator shows again what a moderator hid. */
export const restoreStatement = command({
  name: 'discussion.restoreStatement',
  input: statementIdForm,
  load: (hand, given) => lockStatement(hand, given.statementId),
  perform: async (hand, _given, { said, room, seat }) => {
    if (seat !== 'moderator') return refuse('discussion.notModerator');
    if (!said.hiddenAt) return done({ statementId: said.id });
    await changeStatement(hand, said, { hiddenAt: null, hiddenBy: null, hiddenReason: null });
    return done(
      { statementId: said.id },
      { name: 'discussion.statementRestored', ...factAbout(said, room.sessionId) },
    );
  },
});
