import { statementIdForm } from '#app/domain/discussion/statement-forms';
import { refuse } from '#app/domain/refusals';
import { statementSupport } from '#db/schema';
import { command, done } from '#server/platform/command';
import { changeStatement, factAbout, faultOfStatement, lockStatement } from './lock-statement';

/** Supports what somebody else said, once. */
export const supportStatement = command({
  name: 'discussion.supportStatement',
  input: statementIdForm,
  load: (hand, given) => lockStatement(hand, given.statementId),
  perform: async (hand, _given, entered) => {
    const { said, room, seat } = entered;
    if (hand.actor.kind !== 'person') return refuse('discussion.noSeat');
    if (seat === 'listener') return refuse('discussion.listenOnly');
    const fault = faultOfStatement(entered);
    if (fault) return fault;
    if (said.authorId === hand.actor.personId) return refuse('discussion.ownStatement');
    const added = await hand.tx
      .insert(statementSupport)
      .values({ orgId: hand.orgId, statementId: said.id, personId: hand.actor.personId, at: hand.now })
      .onConflictDoNothing()
      .returning({ at: statementSupport.at });
    if (added.length === 0) return done({ statementId: said.id });
    await changeStatement(hand, said, {});
    return done(
      { statementId: said.id },
      { name: 'discussion.supported', ...factAbout(said, room.sessionId) },
    );
  },
});
