import { addItemForm } from '#app/domain/congress/forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { agendaItem } from '#db/schema';
import { command, done } from '#server/platform/command';
import { judgeItem } from './judge-item';
import { findItems, lockSession } from './load';
import { agendaOpen } from './load-item';

/** Puts a matter on the agenda; the session's frozen rules say what the congress does with it. A promoted proposal comes here by a reaction. */
export const addItem = command({
  name: 'congress.addItem',
  input: addItemForm,
  load: async (hand, given) => {
    const session = await lockSession(hand, given.session);
    if (isRefusal(session)) return session;
    return { session, items: await findItems(hand.tx, session.id) };
  },
  perform: async (hand, given, { session, items }) => {
    if (!agendaOpen(session.state)) return refuse('congress.agendaClosed');
    const judged = await judgeItem(hand, session, given);
    if (isRefusal(judged)) return judged;
    const [made] = await hand.tx
      .insert(agendaItem)
      .values({
        ...judged,
        orgId: hand.orgId,
        sessionId: session.id,
        ordinal: Math.max(0, ...items.map((item) => item.ordinal)) + 1,
        state: 'draft',
      })
      .returning({ id: agendaItem.id });
    const { title, matter, procedure, secret } = judged;
    return done(
      { id: made!.id, procedure, secret },
      {
        name: 'congress.itemAdded',
        subject: made!.id,
        session: session.id,
        data: { title, matter, procedure, secret, ...(given.proposal && { proposal: given.proposal }) },
      },
    );
  },
});
