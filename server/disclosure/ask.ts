import { and, eq, sql } from 'drizzle-orm';
import { answerBy, mostAsked } from '#app/domain/disclosure/asking';
import { askForm } from '#app/domain/disclosure/asking-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { disclosureQuestion as questions } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { findOnBoard } from './load-question';

/** Asks something on a disclosure under one's own name; it is to be answered within thirty days (statute/affairs.ts). */
export const ask = command({
  name: 'disclosure.ask',
  input: askForm,
  load: async (hand, given) => findOnBoard(hand.tx, hand.actor, given.disclosure),
  perform: async (hand, given, item) => {
    if (isRefusal(item)) return item;
    const askerId = personOf(hand);
    const askedOn = dayInShanghai(hand.now);
    const [today] = await hand.tx
      .select({ n: sql<number>`count(*)::int` })
      .from(questions)
      .where(and(eq(questions.askerId, askerId), eq(questions.askedOn, askedOn)));
    if ((today?.n ?? 0) >= mostAsked)
      return refuse('disclosure.askedTooMuch', { params: { most: mostAsked } });
    const [made] = await hand.tx
      .insert(questions)
      .values({
        orgId: hand.orgId,
        disclosureId: item.id,
        text: given.text,
        askedOn,
        askerId,
        broughtAt: hand.now,
        dueOn: answerBy(askedOn),
        state: 'open',
      })
      .returning({ id: questions.id });
    const question = made!.id;
    return done({ question }, { name: 'disclosure.asked', subject: item.id, data: { questions: 1 } });
  },
});
