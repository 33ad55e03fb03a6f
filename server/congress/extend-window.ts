import { eq } from 'drizzle-orm';
import { extendWindowForm } from '#app/domain/congress/forms';
import { quorumStages, type Stage } from '#app/domain/congress/states';
import { refuse } from '#app/domain/refusals';
import { stageWindow } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockWindow } from './load-window';
import { moveLater, spanOf } from './place-windows';

/** Extends an open window that tests the quorum: once, and only forward; the windows behind it make room. */
export const extendWindow = command({
  name: 'congress.extendWindow',
  input: extendWindowForm,
  load: (hand, given) => lockWindow(hand, given.window),
  perform: async (hand, given, { session, window, windows }) => {
    const stage = window.stage as Stage;
    if (window.state !== 'open') return refuse('congress.windowNotOpen', { params: { stage } });
    if (!quorumStages.includes(stage)) return refuse('congress.notExtendable', { params: { stage } });
    if (window.extendedAt) return refuse('congress.extendedAlready', { params: { stage } });
    if (given.closesAt <= window.closesAt || given.closesAt <= hand.now)
      return refuse('congress.onlyForward');
    await hand.tx
      .update(stageWindow)
      .set({ closesAt: given.closesAt, extendedAt: hand.now })
      .where(eq(stageWindow.id, window.id));
    const moved = await moveLater(hand, session, windows, { ...spanOf(window), closesAt: given.closesAt });
    const data = { stage, ordinal: window.ordinal, closesAt: given.closesAt.toISOString(), automatic: false };
    return done(
      { closesAt: given.closesAt },
      { name: 'congress.windowExtended', subject: window.id, session: session.id, data },
      ...moved,
    );
  },
});
