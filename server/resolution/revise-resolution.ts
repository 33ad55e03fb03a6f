import { eq } from 'drizzle-orm';
import { refuse } from '#app/domain/refusals';
import { reviseResolutionForm } from '#app/domain/resolution/forms';
import { faultOfReview } from '#app/domain/resolution/rules';
import { resolutionSteps } from '#app/domain/resolution/states';
import { next } from '#app/domain/step';
import { resolution as table } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockResolution } from './load';

/** Changes a draft; what was adopted stands. */
export const reviseResolution = command({
  name: 'resolution.revise',
  input: reviseResolutionForm,
  load: (hand, given) => lockResolution(hand, given.resolution),
  perform: async (hand, given, { session, resolution }) => {
    if (next(resolutionSteps, resolution.state, 'revise') === null) return refuse('resolution.stands');
    const fault = faultOfReview(given.reviewOn, hand.now);
    if (fault) return fault;
    const { title, text, reviewOn, unit } = given;
    await hand.tx.update(table).set({ title, text, reviewOn, unit }).where(eq(table.id, resolution.id));
    return done(
      { resolution: resolution.id },
      { name: 'resolution.revised', subject: resolution.id, session: session.id, data: { title } },
    );
  },
});
