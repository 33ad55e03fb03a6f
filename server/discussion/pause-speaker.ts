import { speakerForm } from '#app/domain/discussion/floor-forms';
import { isRefusal } from '#app/domain/refusal';
import { command, done } from '#server/platform/command';
import { holdSpeaker, moveSpeech, speechFact } from './hold-floor';

/** Stops the speaker's clock, for a question or a disturbance; pressed twice it stays stopped. */
export const pauseSpeaker = command({
  name: 'discussion.pauseSpeaker',
  input: speakerForm,
  load: holdSpeaker,
  perform: async (hand, _given, held) => {
    if (held.speech.state === 'paused') return done({ repeated: true });
    const moved = await moveSpeech(hand, held.speech, 'pause');
    if (isRefusal(moved)) return moved;
    return done({ repeated: false }, speechFact('discussion.speakerPaused', held, held.speech.id));
  },
});
