import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { isRefusal } from '#app/domain/refusal';
import { resolutionSteps } from '#app/domain/resolution/states';
import { next } from '#app/domain/step';
import { resolution as table } from '#db/schema';
import { lockSession } from '#server/congress/load';
import { command, done } from '#server/platform/command';

/**
 * Publishes by itself what a closed session adopted (Shanghai art. 37): nobody has to remember it. Before the closing nothing happens,
 * and what a rehearsal adopts stays in the rehearsal.
 */
export const publishAdopted = command({
  name: 'resolution.publishAdopted',
  input: z.object({ session: z.uuid() }),
  load: (hand, given) => lockSession(hand, given.session),
  perform: async (hand, _given, session) => {
    if (isRefusal(session)) return session;
    if (session.closedAt === null || session.kind === 'rehearsal') return done({ published: 0 });
    const rows = await hand.tx
      .update(table)
      .set({ state: next(resolutionSteps, 'adopted', 'publish')!, publishedAt: hand.now })
      .where(and(eq(table.sessionId, session.id), eq(table.state, 'adopted')))
      .returning({ id: table.id, number: table.number, title: table.title });
    return done(
      { published: rows.length },
      ...rows.map(({ id, number, title }) => ({
        name: 'resolution.published' as const,
        subject: id,
        session: session.id,
        data: { number, title },
      })),
    );
  },
});
