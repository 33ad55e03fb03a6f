import { eq } from 'drizzle-orm';
import { consentForm } from '#app/domain/proposal/draft-forms';
import { refuse } from '#app/domain/refusals';
import { proposal } from '#db/schema';
import { command, done } from '#server/platform/command';
import { holdOwn } from './hold-draft';

/** Whether the names of the proposers stand on the publication inside the unit: the proposer says yes, any of them says no. */
export const consentToName = command({
  name: 'proposal.consentToName',
  input: consentForm,
  load: (hand, given) => holdOwn(hand, given.proposal),
  perform: async (hand, given, { proposal: row, who }) => {
    const nameConsent = given.consent === 'yes';
    if (nameConsent && row.proposerId !== who.personId) return refuse('proposal.notProposer');
    await hand.tx.update(proposal).set({ nameConsent }).where(eq(proposal.id, row.id));
    return done(
      { proposal: row.id },
      { name: 'proposal.nameConsented', subject: row.id, data: { consent: nameConsent } },
    );
  },
});
