import { resubmitItemForm } from '#app/domain/congress/forms';
import { isRefusal } from '#app/domain/refusal';
import { agendaItem } from '#db/schema';
import { command, done } from '#server/platform/command';
import { findItems } from './load';
import { aboutItem, lockItem, moveItem, stepItem } from './load-item';

/** Ends a divided or rejected item and puts a new draft in its place, which has to be agreed again; the old one stays on record. */
export const resubmitItem = command({
  name: 'congress.resubmitItem',
  input: resubmitItemForm,
  load: (hand, given) => lockItem(hand, given.item),
  perform: async (hand, given, loaded) => {
    const { item, session } = loaded;
    const to = stepItem(item, 'resubmit');
    if (isRefusal(to)) return to;
    await moveItem(hand, item, to, { note: given.note });
    const items = await findItems(hand.tx, session.id);
    const { id: _id, ordinal: _ordinal, ...same } = item;
    const [made] = await hand.tx
      .insert(agendaItem)
      .values({
        ...same,
        title: given.title || item.title,
        state: 'draft',
        note: given.note,
        resubmits: item.id,
        ordinal: Math.max(...items.map((one) => one.ordinal)) + 1,
      })
      .returning({ id: agendaItem.id });
    return done(
      { id: made!.id },
      { name: 'congress.itemResubmitted', ...aboutItem(loaded, { note: given.note, by: made!.id }) },
    );
  },
});
