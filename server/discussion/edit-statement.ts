import { editStatementForm } from '#app/domain/discussion/statement-forms';
import { command, done } from '#server/platform/command';
import { changeStatement, factAbout, faultOfStatement, lockStatement } from './lock-statement';
import { refuseFlood, speakInTurn } from './refuse-flood';

/** Rewords one's own statement; how it read before stays to be seen on its page. */
export const editStatement = command({
  name: 'discussion.editStatement',
  input: editStatementForm,
  load: (hand, given) => lockStatement(hand, given.statementId),
  subject: (state) => ({ personId: state.said.authorId }),
  perform: async (hand, given, entered) => {
    const { said, room } = entered;
    const fault = faultOfStatement(entered);
    if (fault) return fault;
    if (said.text === given.text) return done({ statementId: said.id });
    await speakInTurn(hand, said.authorId);
    const tooFast = await refuseFlood(hand, said.authorId);
    if (tooFast) return tooFast;
    await changeStatement(hand, said, { text: given.text, editedAt: hand.now });
    return done(
      { statementId: said.id },
      { name: 'discussion.statementEdited', ...factAbout(said, room.sessionId) },
    );
  },
});
