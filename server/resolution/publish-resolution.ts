import { eq } from 'drizzle-orm';
import { refuse } from '#app/domain/refusals';
import { resolutionForm } from '#app/domain/resolution/forms';
import { publishing } from '#app/domain/resolution/rules';
import { resolutionSteps } from '#app/domain/resolution/states';
import { next } from '#app/domain/step';
import { resolution as table } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockResolution } from './load';

/** Publishes an adopted resolution to all staff, once the session is published (Shanghai art. 37). */
export const publishResolution = command({
  name: 'resolution.publish',
  input: resolutionForm,
  load: (hand, given) => lockResolution(hand, given.resolution),
  perform: async (hand, _given, { session, resolution }) => {
    if (next(resolutionSteps, resolution.state, 'publish') === null) return refuse('resolution.notAdopted');
    if (!publishing.includes(session.state)) return refuse('resolution.notPublishedYet');
    await hand.tx
      .update(table)
      .set({ state: 'published', publishedAt: hand.now })
      .where(eq(table.id, resolution.id));
    const data = { number: resolution.number, title: resolution.title };
    return done(
      { published: true },
      { name: 'resolution.published', subject: resolution.id, session: session.id, data },
    );
  },
});
