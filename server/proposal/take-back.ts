import { proposalForm } from '#app/domain/proposal/draft-forms';
import { isRefusal } from '#app/domain/refusal';
import { command, done } from '#server/platform/command';
import { holdOwn } from './hold-draft';
import { addEvent, moveProposal } from './load';

/** The proposer takes back what is being seconded, to change it. Who agreed stays agreed only if the words stay as they were. */
export const takeBack = command({
  name: 'proposal.takeBack',
  input: proposalForm,
  load: (hand, given) => holdOwn(hand, given.proposal),
  perform: async (hand, _given, { proposal: row }) => {
    const moved = await moveProposal(hand, row, 'takeBack', { openToAll: false });
    if (isRefusal(moved)) return moved;
    await addEvent(hand, row, 'takenBack');
    return done({ proposal: row.id }, { name: 'proposal.takenBack', subject: row.id });
  },
});
