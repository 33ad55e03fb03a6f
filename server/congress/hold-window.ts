import { and, desc, eq } from 'drizzle-orm';
import { journal } from '#db/schema';
import { type Done, done, type Hand } from '#server/platform/command';
import type { SessionRow, WindowRow } from './load';

/** The clock found a window due that may not open yet: it stays planned and the reason is journalled once, not at every turn. */
export async function holdWindow(
  hand: Hand,
  session: SessionRow,
  window: WindowRow,
  gates: readonly string[],
): Promise<Done<{ opened: boolean }>> {
  const rows = await hand.tx
    .select({ data: journal.data })
    .from(journal)
    .where(
      and(
        eq(journal.sessionId, session.id),
        eq(journal.fact, 'congress.windowHeld'),
        eq(journal.subject, window.id),
      ),
    )
    .orderBy(desc(journal.id))
    .limit(1);
  const known = rows[0]?.data.gates;
  if (Array.isArray(known) && known.join() === gates.join()) return done({ opened: false });
  return done(
    { opened: false },
    {
      name: 'congress.windowHeld',
      subject: window.id,
      session: session.id,
      data: { stage: window.stage, ordinal: window.ordinal, gates },
    },
  );
}
