import { hasRole } from '#app/domain/actor';
import { faultOfSignIn } from '#app/domain/congress/attendance';
import { signInForMemberForm } from '#app/domain/congress/day-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { command, done } from '#server/platform/command';
import { findSeat } from './find-seat';
import { holdSitting } from './hold-sitting';
import { markPresent } from './mark-present';

/** Signs in somebody who stands at the desk: the leader for the own delegation, the secretary for all. Who did it is recorded. */
export const signInForMember = command({
  name: 'congress.signInForMember',
  input: signInForMemberForm,
  load: async (hand, given) => {
    const window = await holdSitting(hand, given.window);
    if (isRefusal(window)) return window;
    const seat = await findSeat(hand.tx, window.sessionId, given.person);
    return seat ? { window, seat } : refuse('congress.notOfSession');
  },
  subject: ({ seat }) => (seat.delegationId ? { delegationId: seat.delegationId } : { delegationId: '' }),
  perform: async (hand, given, { window, seat }) => {
    const fault = faultOfSignIn(window, hand.now);
    if (fault) return fault;
    const channel = hasRole(hand.actor, 'secretary') ? 'secretary' : 'leader';
    const presence = { personId: given.person, formal: seat.formal, channel } as const;
    const facts = await markPresent(hand, window, presence);
    return done({ first: facts.length > 0, name: seat.name }, ...facts);
  },
});
