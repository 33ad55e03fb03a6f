import { isOver } from '#app/domain/proposal/clocks';
import { settleRoundForm } from '#app/domain/proposal/rating-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { command, done } from '#server/platform/command';
import { currentReplies, endRound, lastDayToRate } from './end-round';
import { lockProposal } from './load';

/** The clock ends the time to rate: who said nothing has not rated, and nobody's silence counts as satisfied. */
export const settleRound = command({
  name: 'proposal.settleRound',
  input: settleRoundForm,
  load: (hand, given) => lockProposal(hand, given.proposal),
  perform: async (hand, _given, { proposal: row }) => {
    if (row.state !== 'replied') return refuse('proposal.ratingOver');
    const today = dayInShanghai(hand.now);
    const last = lastDayToRate(await currentReplies(hand.tx, row));
    if (last !== null && !isOver(last, today)) return refuse('proposal.roundOpen');
    const ended = await endRound(hand, row, true);
    if (isRefusal(ended)) return ended;
    return done({ proposal: row.id }, ...ended);
  },
});
