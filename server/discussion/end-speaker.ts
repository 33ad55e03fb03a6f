import { speakerForm } from '#app/domain/discussion/floor-forms';
import { isRefusal } from '#app/domain/refusal';
import { command, done } from '#server/platform/command';
import { holdSpeaker, moveSpeech, speechFact } from './hold-floor';

/** Ends a speech; the time it took is kept to the millisecond. */
export const endSpeaker = command({
  name: 'discussion.endSpeaker',
  input: speakerForm,
  load: holdSpeaker,
  perform: async (hand, _given, held) => {
    if (held.speech.state === 'over') return done({ repeated: true });
    const moved = await moveSpeech(hand, held.speech, 'end');
    if (isRefusal(moved)) return moved;
    return done({ repeated: false }, speechFact('discussion.speakerEnded', held, held.speech.id));
  },
});
