import { isRefusal } from '#app/domain/refusal';
import { endMandateForm } from '#app/domain/roster/forms';
import { endGrounds, faultOfDay } from '#app/domain/roster/mandate';
import { dayOf } from '#app/i18n/time';
import { command, done } from '#server/platform/command';
import { closeSeat } from './close-seat';
import { findTerm, lockSeat } from './load';

/** Ends a mandate on a ground that the law knows (retired, resigned, left the constituency …); the seat falls vacant. */
export const endMandate = command({
  name: 'roster.endMandate',
  input: endMandateForm,
  load: async (hand, given) => {
    const term = await findTerm(hand.tx, given.term);
    return isRefusal(term) ? term : lockSeat(hand, term.id, given.staffNumber);
  },
  perform: async (hand, given, seat) => {
    const fault = faultOfDay(given.on, seat.beganOn, dayOf(hand.now));
    if (fault) return fault;
    await closeSeat(hand, seat, { kind: 'end', on: given.on, ground: given.ground, reason: given.reason });
    return done(
      { name: seat.name },
      {
        name: 'roster.mandateEnded',
        subject: seat.id,
        data: {
          name: seat.name,
          on: given.on,
          ground: given.ground,
          reason: given.reason,
          article: endGrounds[given.ground].article,
        },
      },
    );
  },
});
