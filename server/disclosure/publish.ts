import { itemForm } from '#app/domain/disclosure/desk-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { command, done } from '#server/platform/command';
import { lockItem } from './load';
import { putOnBoard } from './put-on-board';

/** The clock publishes what is approved once its embargo is over; what goes out with a closing waits for it. */
export const publish = command({
  name: 'disclosure.publish',
  input: itemForm,
  load: (hand, given) => lockItem(hand, given.disclosure),
  perform: async (hand, _given, item) => {
    const isEarly = item.embargoUntil !== null && item.embargoUntil > hand.now;
    if (item.waitsForClosing || isEarly) return refuse('disclosure.step');
    const published = await putOnBoard(hand, item.id);
    return isRefusal(published) ? published : done({ disclosure: item.id }, published);
  },
});
