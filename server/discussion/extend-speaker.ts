import { eq } from 'drizzle-orm';
import { extendSpeakerForm } from '#app/domain/discussion/floor-forms';
import { extendedTo } from '#app/domain/discussion/speech-clock';
import { refuse } from '#app/domain/refusals';
import { speech } from '#db/schema';
import { command, done } from '#server/platform/command';
import { holdSpeaker, speechFact } from './hold-floor';

/** Gives a speaker more time: on top of what is left, or from now on where time was up. */
export const extendSpeaker = command({
  name: 'discussion.extendSpeaker',
  input: extendSpeakerForm,
  load: holdSpeaker,
  perform: async (hand, given, held) => {
    const { id, state, spokenMs, runningSince } = held.speech;
    if (state !== 'speaking' && state !== 'paused') return refuse('discussion.nobodySpeaking');
    const clock = { seconds: held.speech.seconds ?? held.floor.secondsEach, spokenMs, runningSince };
    const seconds = extendedTo(clock, hand.now, given.seconds);
    await hand.tx.update(speech).set({ seconds }).where(eq(speech.id, id));
    return done({ seconds }, speechFact('discussion.speakerExtended', held, id, { more: given.seconds }));
  },
});
