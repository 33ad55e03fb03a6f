import { sql } from 'drizzle-orm';
import { orderItemsForm } from '#app/domain/congress/forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { command, done } from '#server/platform/command';
import { findItems, lockSession } from './load';
import { agendaOpen } from './load-item';

/** Puts the agenda into the given order; every item must be named once. */
export const orderItems = command({
  name: 'congress.orderItems',
  input: orderItemsForm,
  load: async (hand, given) => {
    const session = await lockSession(hand, given.session);
    if (isRefusal(session)) return session;
    return { session, items: await findItems(hand.tx, session.id) };
  },
  perform: async (hand, given, { session, items }) => {
    if (!agendaOpen(session.state)) return refuse('congress.agendaClosed');
    const named = new Set(given.items);
    const complete = named.size === given.items.length && named.size === items.length;
    if (!complete || !items.every((item) => named.has(item.id))) return refuse('congress.orderIncomplete');
    // In two moves, so that no two items ever share a number.
    await hand.tx.execute(sql`update agenda_item set ordinal = -ordinal where session_id = ${session.id}`);
    await hand.tx.execute(sql`update agenda_item i set ordinal = o.ordinal
      from jsonb_array_elements_text(${JSON.stringify(given.items)}::text::jsonb) with ordinality as o(id, ordinal)
      where i.session_id = ${session.id} and i.id = o.id::uuid`);
    return done(
      { items: items.length },
      { name: 'congress.itemsOrdered', subject: session.id, session: session.id },
    );
  },
});
