import { draftRepliesForm } from '#app/domain/proposal/handling-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { command, nothing } from '#server/platform/command';
import { doEach } from './each-reply';
import { latestReply, lockAssignment } from './load-handling';
import { faultOfWriting, writeReply } from './write-reply';

/** One text as the draft of many replies. Where something is written already it stays, and that proposal is named. */
export const draftReplies = command({
  name: 'proposal.draftReplies',
  input: draftRepliesForm,
  load: nothing,
  perform: (hand, given) =>
    doEach(
      given.assignments.map((id) => ({ id })),
      ({ id }) => lockAssignment(hand, id),
      async (held) => {
        const latest = await latestReply(hand, held.assignment.id);
        const fault = faultOfWriting(held, latest);
        if (fault) return fault;
        if (latest) return refuse('proposal.replyStep', { params: { state: latest.state } });
        const written = await writeReply(hand, held, null, given);
        if (isRefusal(written)) return written;
        return {
          name: 'proposal.replyDrafted',
          subject: held.proposal.id,
          data: { unit: held.unit.id, number: written.number, correction: false },
        };
      },
    ),
});
