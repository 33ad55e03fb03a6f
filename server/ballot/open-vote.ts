import { eq } from 'drizzle-orm';
import { voteForm } from '#app/domain/ballot/forms';
import { timesAtOpening } from '#app/domain/ballot/rules';
import { voteSteps } from '#app/domain/ballot/states';
import { subjectOf } from '#app/domain/ballot/subjects';
import { type ItemState, itemSteps } from '#app/domain/congress/states';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { agendaItem, openVote as voteTable } from '#db/schema';
import { command, done } from '#server/platform/command';
import { findItemOf, lockVote } from './load';
import { textOfItem } from './text-of-item';
import { windowOfStage } from './window-of-stage';

/** Opens a planned vote while its stage is open, binds it to the text that is out now, and puts its item to the vote. */
export const openVote = command({
  name: 'ballot.openVote',
  input: voteForm,
  load: async (hand, given) => {
    const locked = await lockVote(hand, given.vote);
    if (isRefusal(locked)) return locked;
    const item = await findItemOf(hand.tx, locked.session.id, locked.vote.agendaItemId);
    if (isRefusal(item)) return item;
    const window = await windowOfStage(hand.tx, locked.session.id, locked.vote.stage);
    return { ...locked, item, window };
  },
  perform: async (hand, _given, { session, vote, item, window }) => {
    const { stage } = vote;
    if (next(voteSteps, vote.state, 'open') === null) return refuse('ballot.notPlanned');
    if (window?.state !== 'open' || window.opensAt > hand.now || window.closesAt <= hand.now)
      return refuse('ballot.stageNotOpen', { params: { stage } });

    const text = item && (await textOfItem(hand.tx, item.id));
    const isOfItem = subjectOf(vote.subject).ofItem;
    if (isOfItem && item) {
      if (!text) return refuse('ballot.noText', { params: { title: item.title } });
      const to = next(itemSteps, item.state as ItemState, 'putToVote');
      if (to === null && item.state !== 'putToVote')
        return refuse('ballot.itemNotReady', { params: { title: item.title } });
      await hand.tx.update(agendaItem).set({ state: 'putToVote' }).where(eq(agendaItem.id, item.id));
    }
    const span = timesAtOpening(vote, window, hand.now);
    await hand.tx
      .update(voteTable)
      .set({
        state: 'open',
        ...span,
        versionId: text?.versionId ?? null,
        textHash: text?.textHash ?? null,
      })
      .where(eq(voteTable.id, vote.id));
    const data = { question: vote.question, stage, closesAt: span.closesAt.toISOString() };
    return done({ opened: true }, { name: 'ballot.opened', subject: vote.id, session: session.id, data });
  },
});
