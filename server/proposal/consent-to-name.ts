import { and, eq, ne } from 'drizzle-orm';
import { consentForm } from '#app/domain/proposal/draft-forms';
import { refuse } from '#app/domain/refusals';
import { proposal, proposalParty } from '#db/schema';
import { command, done, type Hand } from '#server/platform/command';
import { holdOwn } from './hold-draft';

/**
 * Whether the names of the proposers stand on the publication inside the unit: the proposer says yes, any of them says no. A joint proposer's no
 * stands until they themselves take it back; only then the proposer may say yes again.
 */
export const consentToName = command({
  name: 'proposal.consentToName',
  input: consentForm,
  load: (hand, given) => holdOwn(hand, given.proposal),
  perform: async (hand, given, { proposal: row, who }) => {
    const isYes = given.consent === 'yes';
    const isProposer = row.proposerId === who.personId;
    const withheld = await withheldBy(hand, row.id);
    if (isYes && !isProposer && !withheld.includes(who.personId)) return refuse('proposal.notProposer');
    if (isYes && isProposer && withheld.some((one) => one !== who.personId))
      return refuse('proposal.nameWithheld');
    await hand.tx
      .update(proposalParty)
      .set({ nameWithheld: !isYes })
      .where(and(eq(proposalParty.proposalId, row.id), eq(proposalParty.personId, who.personId)));
    const nameConsent = isYes && isProposer;
    await hand.tx.update(proposal).set({ nameConsent }).where(eq(proposal.id, row.id));
    return done(
      { proposal: row.id },
      { name: 'proposal.nameConsented', subject: row.id, data: { consent: nameConsent } },
    );
  },
});

/** The proposers who keep their name back. */
async function withheldBy(hand: Hand, id: string): Promise<string[]> {
  const rows = await hand.tx
    .select({ id: proposalParty.personId })
    .from(proposalParty)
    .where(
      and(
        eq(proposalParty.proposalId, id),
        eq(proposalParty.nameWithheld, true),
        ne(proposalParty.role, 'seconder'),
      ),
    );
  return rows.map((row) => row.id);
}
