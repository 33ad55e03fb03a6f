import { answerBy, mostAsked } from '#app/domain/disclosure/asking';
import { askForm } from '#app/domain/disclosure/asking-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { disclosureQuestion as questions } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { mayAskUnnamed } from './few-questions';
import { findOnBoard } from './load-question';

/**
 * Asks something on a disclosure without a name. Nothing that is kept leads to the person: no id, no hour, no row of the journal. It is seen
 * and told of with the next full hour, together with whatever else was asked.
 */
export const askUnnamed = command({
  name: 'disclosure.askUnnamed',
  input: askForm,
  nameless: true,
  load: async (hand, given) => findOnBoard(hand.tx, hand.actor, given.disclosure),
  perform: async (hand, given, item) => {
    if (isRefusal(item)) return item;
    const askedOn = dayInShanghai(hand.now);
    if (!mayAskUnnamed(personOf(hand), askedOn))
      return refuse('disclosure.askedTooMuch', { params: { most: mostAsked } });
    await hand.tx.insert(questions).values({
      orgId: hand.orgId,
      disclosureId: item.id,
      text: given.text,
      askedOn,
      dueOn: answerBy(askedOn),
      state: 'open',
    });
    return done({ asked: true });
  },
});
