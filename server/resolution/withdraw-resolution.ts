import { eq } from 'drizzle-orm';
import { refuse } from '#app/domain/refusals';
import { resolutionForm } from '#app/domain/resolution/forms';
import { resolutionSteps } from '#app/domain/resolution/states';
import { next } from '#app/domain/step';
import { resolution as table } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockResolution } from './load';

/** Gives a draft up; it never had a number, so none is missing. */
export const withdrawResolution = command({
  name: 'resolution.withdraw',
  input: resolutionForm,
  load: (hand, given) => lockResolution(hand, given.resolution),
  perform: async (hand, _given, { session, resolution }) => {
    const state = next(resolutionSteps, resolution.state, 'withdraw');
    if (state === null) return refuse('resolution.stands');
    await hand.tx.update(table).set({ state }).where(eq(table.id, resolution.id));
    const data = { title: resolution.title };
    return done(
      { state },
      { name: 'resolution.withdrawn', subject: resolution.id, session: session.id, data },
    );
  },
});
