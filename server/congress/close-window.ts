import { eq } from 'drizzle-orm';
import { type Quorum, quorumOf } from '#app/domain/congress/evidence';
import { windowForm } from '#app/domain/congress/forms';
import { quorumStages, type Stage } from '#app/domain/congress/states';
import { extendedEnd } from '#app/domain/congress/windows';
import type { Fact } from '#app/domain/fact';
import type { FactName } from '#app/domain/facts';
import { refuse } from '#app/domain/refusals';
import { thawProfile } from '#app/domain/statute/profile';
import { congressSession, stageWindow } from '#db/schema';
import { command, done, type Hand } from '#server/platform/command';
import { countPresent } from './count-present';
import type { SessionRow, WindowRow } from './load';
import { type LoadedWindow, lockWindow } from './load-window';
import { moveLater, spanOf } from './place-windows';

/** Closes a window whose time is over. Where two thirds are needed they are counted: missed once it is extended by itself, missed again the quorum is lost. */
export const closeWindow = command({
  name: 'congress.closeWindow',
  input: windowForm,
  load: (hand, given) => lockWindow(hand, given.window),
  perform: async (hand, _given, loaded) => {
    const { session, window } = loaded;
    const stage = window.stage as Stage;
    if (window.state !== 'open') return refuse('congress.windowNotOpen', { params: { stage } });
    if (window.closesAt > hand.now) return refuse('congress.notDueToClose', { params: { stage } });

    const quorum = await testQuorum(hand, session, window);
    if (quorum && !quorum.reached && !window.extendedAt) return extend(hand, loaded, quorum);
    await hand.tx.update(stageWindow).set({ state: 'closed', quorum }).where(eq(stageWindow.id, window.id));
    const about = { session: session.id, data: { stage, ordinal: window.ordinal, ...quorum } };
    const facts: Fact<FactName>[] = [{ name: 'congress.windowClosed', subject: window.id, ...about }];
    if (quorum?.reached) facts.push({ name: 'congress.quorumReached', subject: window.id, ...about });
    if (quorum && !quorum.reached) facts.push({ name: 'congress.quorumLost', subject: session.id, ...about });
    if (stage === 'closing') {
      await hand.tx
        .update(congressSession)
        .set({ closedAt: hand.now })
        .where(eq(congressSession.id, session.id));
      facts.push({ name: 'congress.closed', subject: session.id, session: session.id });
    }
    return done({ closed: true, quorum }, ...facts);
  },
});

/** The count at the end of a sitting that needs a quorum; null for others. */
async function testQuorum(hand: Hand, session: SessionRow, window: WindowRow): Promise<Quorum | null> {
  if (!quorumStages.includes(window.stage as Stage) || session.rollSize === null) return null;
  return quorumOf(thawProfile(session.profile), session.rollSize, await countPresent(hand.tx, window));
}

async function extend(hand: Hand, { session, window, windows }: LoadedWindow, quorum: Quorum) {
  const span = { ...spanOf(window), closesAt: extendedEnd(spanOf(window), hand.now) };
  await hand.tx
    .update(stageWindow)
    .set({ closesAt: span.closesAt, extendedAt: hand.now, quorum })
    .where(eq(stageWindow.id, window.id));
  const moved = await moveLater(hand, session, windows, span);
  const data = {
    stage: window.stage,
    ordinal: window.ordinal,
    closesAt: span.closesAt.toISOString(),
    ...quorum,
  };
  const about = { subject: window.id, session: session.id };
  return done(
    { closed: false, quorum },
    { name: 'congress.quorumMissed', ...about, data },
    { name: 'congress.windowExtended', ...about, data: { ...data, automatic: true } },
    ...moved,
  );
}
