import { decideAwardForm } from '#app/domain/proposal/award-forms';
import { isRefusal } from '#app/domain/refusal';
import { command, done } from '#server/platform/command';
import { decideAward, lockAward } from './award-load';

/** The union decides against a nomination, with its reasons; the same may be nominated again. */
export const passOverAward = command({
  name: 'proposal.passOverAward',
  input: decideAwardForm,
  load: (hand, given) => lockAward(hand, given.award),
  perform: async (hand, given, row) => {
    const moved = await decideAward(hand, row, 'passOver', given.decision);
    if (isRefusal(moved)) return moved;
    return done({ award: row.id }, { name: 'proposal.awardPassedOver', subject: row.id });
  },
});
