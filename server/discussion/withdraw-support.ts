import { and, eq } from 'drizzle-orm';
import { statementIdForm } from '#app/domain/discussion/statement-forms';
import { refuse } from '#app/domain/refusals';
import { statementSupport } from '#db/schema';
import { command, done } from '#server/platform/command';
import { changeStatement, factAbout, faultOfStatement, lockStatement } from './lock-statement';

/** Takes one's support back. */
export const withdrawSupport = command({
  name: 'discussion.withdrawSupport',
  input: statementIdForm,
  load: (hand, given) => lockStatement(hand, given.statementId),
  perform: async (hand, _given, entered) => {
    const { said, room } = entered;
    if (hand.actor.kind !== 'person') return refuse('discussion.noSeat');
    const fault = faultOfStatement(entered);
    if (fault) return fault;
    const gone = await hand.tx
      .delete(statementSupport)
      .where(
        and(eq(statementSupport.statementId, said.id), eq(statementSupport.personId, hand.actor.personId)),
      )
      .returning({ at: statementSupport.at });
    if (gone.length === 0) return done({ statementId: said.id });
    await changeStatement(hand, said, {});
    return done(
      { statementId: said.id },
      { name: 'discussion.supportWithdrawn', ...factAbout(said, room.sessionId) },
    );
  },
});
