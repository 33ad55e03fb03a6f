import { speakerForm } from '#app/domain/discussion/floor-forms';
import { isRefusal } from '#app/domain/refusal';
import { command, done } from '#server/platform/command';
import { holdSpeaker, moveSpeech, speechFact } from './hold-floor';

/** Lets a paused speaker's clock run on from where it stood. */
export const resumeSpeaker = command({
  name: 'discussion.resumeSpeaker',
  input: speakerForm,
  load: holdSpeaker,
  perform: async (hand, _given, held) => {
    if (held.speech.state === 'speaking') return done({ repeated: true });
    const moved = await moveSpeech(hand, held.speech, 'resume');
    if (isRefusal(moved)) return moved;
    return done({ repeated: false }, speechFact('discussion.speakerResumed', held, held.speech.id));
  },
});
