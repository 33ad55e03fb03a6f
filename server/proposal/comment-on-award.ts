import { commentForm } from '#app/domain/proposal/award-forms';
import { refuse } from '#app/domain/refusals';
import { proposalAwardComment } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { isHonoured, lockAward } from './award-load';

/** A representative is for or against an award, and may say it anew while they are asked; not about one that would honour them. */
export const commentOnAward = command({
  name: 'proposal.commentOnAward',
  input: commentForm,
  load: (hand, given) => lockAward(hand, given.award),
  perform: async (hand, given, row) => {
    const isOver = row.consultsUntil === null || row.consultsUntil <= hand.now;
    if (row.state !== 'consulted' || isOver)
      return refuse('proposal.awardStep', { params: { state: row.state } });
    const personId = personOf(hand);
    if (await isHonoured(hand, personId, row)) return refuse('proposal.ownAward');
    const said = { stance: given.stance, text: given.text, at: hand.now };
    await hand.tx
      .insert(proposalAwardComment)
      .values({ ...said, orgId: hand.orgId, awardId: row.id, personId })
      .onConflictDoUpdate({
        target: [proposalAwardComment.awardId, proposalAwardComment.personId],
        set: said,
      });
    return done({ award: row.id }, { name: 'proposal.awardCommented', subject: row.id });
  },
});
