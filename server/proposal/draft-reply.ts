import { markOfReply } from '#app/domain/proposal/handling';
import { draftReplyForm } from '#app/domain/proposal/handling-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { command, done } from '#server/platform/command';
import { latestReply, lockAssignment } from './load-handling';
import { faultOfWriting, writeReply } from './write-reply';

/** A department writes its reply, for itself until it is handed to the leader; on a published one it begins a correction. */
export const draftReply = command({
  name: 'proposal.draftReply',
  input: draftReplyForm,
  load: (hand, given) => lockAssignment(hand, given.assignment),
  perform: async (hand, given, held) => {
    const latest = await latestReply(hand, held.assignment.id);
    const fault = faultOfWriting(held, latest);
    if (fault) return fault;
    if (given.seen !== markOfReply(latest)) return refuse('proposal.changedMeanwhile');
    const written = await writeReply(hand, held, latest, given);
    if (isRefusal(written)) return written;
    const { number, isCorrection } = written;
    return done(
      { proposal: held.proposal.id, number },
      {
        name: 'proposal.replyDrafted',
        subject: held.proposal.id,
        data: { unit: held.unit.id, number, correction: isCorrection },
      },
    );
  },
});
