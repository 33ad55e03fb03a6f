import { and, eq, sql } from 'drizzle-orm';
import type { Span } from '#app/domain/congress/windows';
import { makeRoom } from '#app/domain/congress/windows';
import type { Fact } from '#app/domain/fact';
import type { FactName } from '#app/domain/facts';
import { stageWindow } from '#db/schema';
import type { Hand } from '#server/platform/command';
import type { SessionRow, WindowRow } from './load';

/** A window's row as the rules see it. */
export const spanOf = (row: WindowRow): Span => row as WindowRow & Span;

/** Puts planned windows to their (new) times; writes those that are not there yet. */
export async function placeWindows(hand: Hand, sessionId: string, spans: readonly Span[]): Promise<void> {
  if (spans.length === 0) return;
  await hand.tx
    .insert(stageWindow)
    .values(
      spans.map((span) => ({
        orgId: hand.orgId,
        sessionId,
        stage: span.stage,
        ordinal: span.ordinal,
        opensAt: span.opensAt,
        closesAt: span.closesAt,
      })),
    )
    .onConflictDoUpdate({
      target: [stageWindow.sessionId, stageWindow.stage, stageWindow.ordinal],
      set: { opensAt: sql`excluded.opens_at`, closesAt: sql`excluded.closes_at` },
      setWhere: and(eq(stageWindow.state, 'planned')),
    });
}

const times = (span: Span) => ({
  stage: span.stage,
  ordinal: span.ordinal,
  opensAt: span.opensAt.toISOString(),
  closesAt: span.closesAt.toISOString(),
});

/** Moves the planned windows behind one that grew, so that nothing overlaps; tells what moved. */
export async function moveLater(
  hand: Hand,
  session: SessionRow,
  windows: readonly WindowRow[],
  grown: Span,
): Promise<Fact<FactName>[]> {
  const moved = makeRoom(windows.map(spanOf), grown);
  await placeWindows(hand, session.id, moved);
  return moved.length === 0
    ? []
    : [
        {
          name: 'congress.windowsMoved',
          subject: session.id,
          session: session.id,
          data: { behind: grown.stage, windows: moved.map(times) },
        },
      ];
}
