import { and, eq, ne } from 'drizzle-orm';
import type { SessionState } from '#app/domain/congress/states';
import { numberOf } from '#app/domain/proposal/mark';
import { promoteForm } from '#app/domain/proposal/review-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { congressSession } from '#db/schema';
import { agendaOpen } from '#server/congress/load-item';
import { command, done } from '#server/platform/command';
import { addEvent, moveProposal } from './load';
import { lockForDecision } from './lock-decision';

/**
 * Makes a weighty proposal a bill (议案) on a session's agenda: the item is added in the same transaction by a reaction, which may refuse it as
 * it would refuse the secretary. What came late is no proposal and can't become a bill.
 */
export const promote = command({
  name: 'proposal.promote',
  input: promoteForm,
  load: (hand, given) => lockForDecision(hand, given, ['submitted', 'filed']),
  perform: async (hand, { session, matter, reason }, { proposal }) => {
    if (proposal.late) return refuse('proposal.lateStaysSuggestion');
    const [found] = await hand.tx
      .select({ id: congressSession.id, state: congressSession.state, title: congressSession.title })
      .from(congressSession)
      .where(
        and(
          eq(congressSession.id, session),
          eq(congressSession.termId, proposal.termId),
          ne(congressSession.kind, 'rehearsal'),
        ),
      );
    if (!found || !agendaOpen(found.state as SessionState)) return refuse('proposal.noSessionForBill');
    const moved = await moveProposal(hand, proposal, 'promote', {
      standing: 'proposal',
      filedAt: proposal.filedAt ?? hand.now,
    });
    if (isRefusal(moved)) return moved;
    await addEvent(hand, moved, 'promoted', { reason, data: { session: found.title } });
    // The title goes on the agenda and stands in the journal from there; no other word of the proposal does.
    return done(
      { proposal: moved.id, session: found.id },
      {
        name: 'proposal.promoted',
        subject: moved.id,
        session: found.id,
        data: { session: found.id, matter, title: moved.title, number: numberOf(moved) },
      },
    );
  },
});
