import { isSpeechOpen } from '#app/domain/discussion/seat';
import { statementIdForm } from '#app/domain/discussion/statement-forms';
import { refuse } from '#app/domain/refusals';
import { command, done } from '#server/platform/command';
import { changeStatement, factAbout, lockStatement } from './lock-statement';

/** Takes one's own statement back: its number, name and time stay, its words are shown to nobody, its replies remain. */
export const withdrawStatement = command({
  name: 'discussion.withdrawStatement',
  input: statementIdForm,
  load: (hand, given) => lockStatement(hand, given.statementId),
  subject: (state) => ({ personId: state.said.authorId }),
  perform: async (hand, _given, { said, room, standing }) => {
    if (said.withdrawnAt) return done({ statementId: said.id });
    if (!isSpeechOpen(standing.session)) return refuse('discussion.over');
    await changeStatement(hand, said, { withdrawnAt: hand.now });
    return done(
      { statementId: said.id },
      { name: 'discussion.statementWithdrawn', ...factAbout(said, room.sessionId) },
    );
  },
});
