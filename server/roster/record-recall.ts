import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { recordRecallForm } from '#app/domain/roster/forms';
import { faultOfDay, removalReaches } from '#app/domain/roster/mandate';
import { dayOf } from '#app/i18n/time';
import { command, done } from '#server/platform/command';
import { closeSeat } from './close-seat';
import { findTerm, lockSeat } from './load';

/** Records that the staff of the original constituency recalled their representative; all of them are the base, not those who came. */
export const recordRecall = command({
  name: 'roster.recordRecall',
  input: recordRecallForm,
  load: async (hand, given) => {
    const term = await findTerm(hand.tx, given.term);
    if (isRefusal(term)) return term;
    const seat = await lockSeat(hand, term.id, given.staffNumber);
    return isRefusal(seat) ? seat : { seat, profile: term.profile };
  },
  perform: async (hand, given, { seat, profile }) => {
    const fault = faultOfDay(given.on, seat.beganOn, dayOf(hand.now));
    if (fault) return fault;
    const figures = { staff: given.staff, agreed: given.agreed };
    const result = removalReaches(profile, figures);
    if (!result.ok) return refuse(result.code, { params: result.params });
    if (!result.removed) {
      const { needed, article } = result.agreed;
      return refuse('roster.recallMissed', { params: { ...figures, needed }, article });
    }
    await closeSeat(hand, seat, {
      kind: 'recall',
      on: given.on,
      ground: 'recalled',
      reason: given.reason,
      figures,
    });
    return done(
      { name: seat.name },
      {
        name: 'roster.recalled',
        subject: seat.id,
        data: {
          name: seat.name,
          on: given.on,
          reason: given.reason,
          ...figures,
          article: result.agreed.article,
        },
      },
    );
  },
});
