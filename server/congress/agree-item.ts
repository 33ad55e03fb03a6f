import { itemForm } from '#app/domain/congress/forms';
import { isRefusal } from '#app/domain/refusal';
import { command, done } from '#server/platform/command';
import type { ItemRow } from './load';
import { aboutItem, agendaOpen, lockItem, moveItem, stepItem } from './load-item';

/** Records that employer and union agree on an item (Shanghai art. 29); once the papers are out a resubmitted item is thereby sent. */
export const agreeItem = command({
  name: 'congress.agreeItem',
  input: itemForm,
  load: (hand, given) => lockItem(hand, given.item),
  perform: async (hand, _given, loaded) => {
    const agreed = stepItem(loaded.item, 'agree');
    if (isRefusal(agreed)) return agreed;
    const to = agendaOpen(loaded.session.state)
      ? agreed
      : stepItem({ ...loaded.item, state: agreed } satisfies ItemRow, 'send');
    if (isRefusal(to)) return to;
    await moveItem(hand, loaded.item, to);
    return done({ state: to }, { name: 'congress.itemAgreed', ...aboutItem(loaded, { state: to }) });
  },
});
