import { refuse } from '#app/domain/refusals';
import type { Desk } from '#server/platform/desk';
import { hand, throwRefusal } from '#server/platform/http';
import { callSpeaker } from './call-speaker';
import { endSpeaker } from './end-speaker';
import { extendSpeaker } from './extend-speaker';
import { lowerHand } from './lower-hand';
import { pauseSpeaker } from './pause-speaker';
import { raiseHand } from './raise-hand';
import { resumeSpeaker } from './resume-speaker';
import { setFloor } from './set-floor';

/** The orders about hands and speakers, by their form's `intent`; the page and its script hand in the same. */
export function takeFloorOrder(desk: Desk, room: string | undefined, form: Record<string, unknown>) {
  const raw = { ...form, room };
  switch (form.intent) {
    case 'raise':
      return hand(desk, raiseHand, raw);
    case 'lower':
      return hand(desk, lowerHand, raw);
    case 'call':
      return hand(desk, callSpeaker, raw);
    case 'pause':
      return hand(desk, pauseSpeaker, raw);
    case 'resume':
      return hand(desk, resumeSpeaker, raw);
    case 'extend':
      return hand(desk, extendSpeaker, raw);
    case 'end':
      return hand(desk, endSpeaker, raw);
    case 'set':
      return hand(desk, setFloor, raw);
    default:
      throwRefusal(refuse('platform.badInput'), desk);
  }
}
