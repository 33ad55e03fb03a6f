import { eq } from 'drizzle-orm';
import { reviseItemForm } from '#app/domain/congress/forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { agendaItem } from '#db/schema';
import { command, done } from '#server/platform/command';
import { judgeItem } from './judge-item';
import { aboutItem, agendaOpen, lockItem } from './load-item';

/** Rewrites an item that nobody has agreed to yet; its routing is judged afresh. */
export const reviseItem = command({
  name: 'congress.reviseItem',
  input: reviseItemForm,
  load: (hand, given) => lockItem(hand, given.item),
  perform: async (hand, given, loaded) => {
    if (!agendaOpen(loaded.session.state)) return refuse('congress.agendaClosed');
    if (loaded.item.state !== 'draft')
      return refuse('congress.itemStep', { params: { state: loaded.item.state } });
    const judged = await judgeItem(hand, loaded.session, given);
    if (isRefusal(judged)) return judged;
    await hand.tx.update(agendaItem).set(judged).where(eq(agendaItem.id, loaded.item.id));
    const { title, matter, procedure, secret } = judged;
    return done(
      { id: loaded.item.id, procedure, secret },
      { name: 'congress.itemRevised', ...aboutItem(loaded, { title, matter, procedure, secret }) },
    );
  },
});
