import { isOpenNow } from '#app/domain/congress/attendance';
import type { Fact } from '#app/domain/fact';
import type { FactName } from '#app/domain/facts';
import { attendance } from '#db/schema';
import type { Hand } from '#server/platform/command';
import type { WindowRow } from './load';

type Presence = {
  readonly personId: string;
  /** On the frozen roll; a non-voting attendee is shown, never counted. */
  readonly formal: boolean;
  readonly channel: 'self' | 'leader' | 'secretary';
};

/** Notes that somebody is present at an open window; the first time counts, later ones and closed windows leave no trace. */
export async function markPresent(
  hand: Hand,
  window: WindowRow,
  presence: Presence,
): Promise<Fact<FactName>[]> {
  if (!isOpenNow(window, hand.now)) return [];
  const added = await hand.tx
    .insert(attendance)
    .values({
      orgId: hand.orgId,
      windowId: window.id,
      sessionId: window.sessionId,
      at: hand.now,
      ...presence,
    })
    .onConflictDoNothing()
    .returning({ windowId: attendance.windowId });
  if (added.length === 0) return [];
  const { formal, channel } = presence;
  return [
    {
      name: 'congress.signedIn',
      subject: presence.personId,
      session: window.sessionId,
      data: { stage: window.stage, formal, channel },
    },
  ];
}
