import { repliesForm } from '#app/domain/proposal/handling-forms';
import { replySteps } from '#app/domain/proposal/states';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { command, nothing } from '#server/platform/command';
import { eachReply } from './each-reply';
import { publishReply } from './publish-reply';

/** Puts signed replies before everybody who works with proposals; from then on they stay as they are and can be rated. */
export const publishReplies = command({
  name: 'proposal.publishReplies',
  input: repliesForm,
  load: nothing,
  perform: (hand, given) =>
    eachReply(hand, given.replies, async (held) => {
      const { proposal, unit, reply } = held;
      if (next(replySteps, reply.state, 'publish') === null)
        return refuse('proposal.replyStep', { params: { state: reply.state } });
      const moved = await publishReply(hand, held);
      if (isRefusal(moved)) return moved;
      return {
        name: 'proposal.replyPublished',
        subject: proposal.id,
        data: {
          unit: unit.id,
          reply: reply.id,
          number: reply.number,
          round: proposal.round,
          correction: reply.corrects !== null,
          replied: moved.state === 'replied',
        },
      };
    }),
});
