import { decideAwardForm } from '#app/domain/proposal/award-forms';
import { isRefusal } from '#app/domain/refusal';
import { command, done } from '#server/platform/command';
import { decideAward, lockAward } from './award-load';

/** The union decides for an award after the representatives were heard, with its reasons; it is published at a session. */
export const chooseAward = command({
  name: 'proposal.chooseAward',
  input: decideAwardForm,
  load: (hand, given) => lockAward(hand, given.award),
  perform: async (hand, given, row) => {
    const moved = await decideAward(hand, row, 'choose', given.decision);
    if (isRefusal(moved)) return moved;
    return done({ award: row.id }, { name: 'proposal.awardChosen', subject: row.id });
  },
});
