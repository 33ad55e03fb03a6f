import { divideItemForm } from '#app/domain/congress/forms';
import { isRefusal } from '#app/domain/refusal';
import { command, done } from '#server/platform/command';
import { aboutItem, lockItem, moveItem, stepItem } from './load-item';

/** Brings a divided item back after employer and union have negotiated it anew (Shanghai art. 30). */
export const renegotiateItem = command({
  name: 'congress.renegotiateItem',
  input: divideItemForm,
  load: (hand, given) => lockItem(hand, given.item),
  perform: async (hand, given, loaded) => {
    const to = stepItem(loaded.item, 'renegotiate');
    if (isRefusal(to)) return to;
    await moveItem(hand, loaded.item, to, { note: given.note });
    return done(
      { state: to },
      { name: 'congress.itemRenegotiated', ...aboutItem(loaded, { note: given.note }) },
    );
  },
});
