import { divideItemForm } from '#app/domain/congress/forms';
import { isRefusal } from '#app/domain/refusal';
import { command, done } from '#server/platform/command';
import { aboutItem, lockItem, moveItem, stepItem } from './load-item';

/** Marks an item on which representatives are deeply divided: it is not forced to a vote (Shanghai art. 30). */
export const divideItem = command({
  name: 'congress.divideItem',
  input: divideItemForm,
  load: (hand, given) => lockItem(hand, given.item),
  perform: async (hand, given, loaded) => {
    const to = stepItem(loaded.item, 'divide');
    if (isRefusal(to)) return to;
    await moveItem(hand, loaded.item, to, { note: given.note });
    return done({ state: to }, { name: 'congress.itemDivided', ...aboutItem(loaded, { note: given.note }) });
  },
});
