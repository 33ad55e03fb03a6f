import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { refuse } from '#app/domain/refusals';
import { resolutionForm } from '#app/domain/resolution/forms';
import { adopting, faultOfReview, numberOf } from '#app/domain/resolution/rules';
import { resolutionSteps } from '#app/domain/resolution/states';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { next } from '#app/domain/step';
import { resolution as table } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockResolution } from './load';

/** Adopts a draft and gives it the session's next number; the session's lock keeps the numbers without gaps. */
export const adoptResolution = command({
  name: 'resolution.adopt',
  input: resolutionForm,
  load: (hand, given) => lockResolution(hand, given.resolution),
  perform: async (hand, _given, { session, resolution }) => {
    if (next(resolutionSteps, resolution.state, 'adopt') === null) return refuse('resolution.stands');
    if (!adopting.includes(session.state)) return refuse('resolution.notAdoptableNow');
    const fault = faultOfReview(resolution.reviewOn, hand.now);
    if (fault) return fault;
    const [known] = await hand.tx
      .select({ n: sql<number>`count(*)::int` })
      .from(table)
      .where(and(eq(table.sessionId, session.id), isNotNull(table.number)));
    const number = numberOf(Number(dayInShanghai(hand.now).slice(0, 4)), known!.n + 1);
    await hand.tx
      .update(table)
      .set({ state: 'adopted', number, adoptedAt: hand.now })
      .where(eq(table.id, resolution.id));
    const data = { number, title: resolution.title };
    return done(
      { number },
      { name: 'resolution.adopted', subject: resolution.id, session: session.id, data },
    );
  },
});
