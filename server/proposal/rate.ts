import { isOver } from '#app/domain/proposal/clocks';
import { rateForm } from '#app/domain/proposal/rating-forms';
import { faultOfRater } from '#app/domain/proposal/rules';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { proposalRating } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { currentReplies, endRound, lastDayToRate } from './end-round';
import { addEvent, lockProposal } from './load';

/**
 * A proposer, joint proposer or seconder says how content they are with the attitude and with the result of a published reply, and may say it
 * anew while it can be rated. Dissatisfied with the result, the proposal goes back by itself, in the same transaction.
 */
export const rate = command({
  name: 'proposal.rate',
  input: rateForm,
  load: (hand, given) => lockProposal(hand, given.proposal),
  perform: async (hand, given, { proposal: row, part }) => {
    const fault = faultOfRater(part);
    if (fault) return fault;
    if (row.state !== 'replied') return refuse('proposal.ratingOver');
    const replies = await currentReplies(hand.tx, row);
    const reply = replies.find(({ id }) => id === given.reply);
    // Corrected while it was read, or of an earlier round.
    if (!reply) return refuse('proposal.changedMeanwhile');
    if (isOver(lastDayToRate(replies)!, dayInShanghai(hand.now))) return refuse('proposal.ratingOver');
    const { attitude, result, comment } = given;
    const said = { attitude, result, comment, at: hand.now };
    await hand.tx
      .insert(proposalRating)
      .values({ ...said, orgId: hand.orgId, proposalId: row.id, replyId: reply.id, personId: personOf(hand) })
      .onConflictDoUpdate({ target: [proposalRating.replyId, proposalRating.personId], set: said });
    await addEvent(hand, row, 'rated', { data: { unit: reply.unit, result } });
    const ended = await endRound(hand, row, false);
    if (isRefusal(ended)) return ended;
    return done(
      { proposal: row.id, end: ended[0]?.name ?? null },
      { name: 'proposal.rated', subject: row.id, data: { round: row.round } },
      ...ended,
    );
  },
});
