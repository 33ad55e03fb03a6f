import { faultOfSignIn } from '#app/domain/congress/attendance';
import { signInForm } from '#app/domain/congress/day-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { command, done } from '#server/platform/command';
import { findSeat } from './find-seat';
import { holdSitting } from './hold-sitting';
import { personOf } from './load';
import { markPresent } from './mark-present';

/** Signs oneself in to an open stage. The first sign-in counts; a second one is answered kindly and changes nothing. */
export const signInToStage = command({
  name: 'congress.signInToStage',
  input: signInForm,
  load: async (hand, given) => {
    const window = await holdSitting(hand, given.window);
    if (isRefusal(window)) return window;
    return { window, seat: await findSeat(hand.tx, window.sessionId, personOf(hand)) };
  },
  perform: async (hand, _given, { window, seat }) => {
    if (!seat) return refuse('congress.notOfSession');
    const fault = faultOfSignIn(window, hand.now);
    if (fault) return fault;
    const presence = { personId: personOf(hand), formal: seat.formal, channel: 'self' } as const;
    const facts = await markPresent(hand, window, presence);
    return done({ first: facts.length > 0, formal: seat.formal }, ...facts);
  },
});
