import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { resolutionForm } from '#app/domain/resolution/forms';
import { adopting, faultOfBasis, faultOfReview, numberOf } from '#app/domain/resolution/rules';
import { resolutionSteps } from '#app/domain/resolution/states';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { next } from '#app/domain/step';
import { resolution as table } from '#db/schema';
import { command, done } from '#server/platform/command';
import { findBasis } from './find-basis';
import { lockResolution } from './load';

/** Adopts a draft on what was heard or voted, and gives it the session's next number; the session's lock keeps the numbers without gaps. */
export const adoptResolution = command({
  name: 'resolution.adopt',
  input: resolutionForm,
  load: async (hand, given) => {
    const locked = await lockResolution(hand, given.resolution);
    if (isRefusal(locked)) return locked;
    const { agendaItemId, voteId } = locked.resolution;
    // A vote chosen for an item may have been put again since: the item's last one counts.
    const basis = await findBasis(hand.tx, locked.session, {
      item: agendaItemId,
      vote: agendaItemId ? null : voteId,
    });
    return isRefusal(basis) ? basis : { ...locked, basis };
  },
  perform: async (hand, _given, { session, resolution, basis }) => {
    if (next(resolutionSteps, resolution.state, 'adopt') === null) return refuse('resolution.stands');
    if (!adopting.includes(session.state)) return refuse('resolution.notAdoptableNow');
    const fault = faultOfBasis(basis) ?? faultOfReview(resolution.reviewOn, hand.now);
    if (fault) return fault;
    const [known] = await hand.tx
      .select({ n: sql<number>`count(*)::int` })
      .from(table)
      .where(and(eq(table.sessionId, session.id), isNotNull(table.number)));
    const number = numberOf(Number(dayInShanghai(hand.now).slice(0, 4)), known!.n + 1);
    await hand.tx
      .update(table)
      .set({ state: 'adopted', number, voteId: basis.voteId, adoptedAt: hand.now })
      .where(eq(table.id, resolution.id));
    const data = { number, title: resolution.title };
    return done(
      { number },
      { name: 'resolution.adopted', subject: resolution.id, session: session.id, data },
    );
  },
});
