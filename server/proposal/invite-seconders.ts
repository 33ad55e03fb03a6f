import { and, eq, ne, sql } from 'drizzle-orm';
import { inviteSecondersForm } from '#app/domain/proposal/draft-forms';
import { missingWords } from '#app/domain/proposal/rules';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { proposal, proposalSecond } from '#db/schema';
import { command, done, type Hand } from '#server/platform/command';
import { holdOwn } from './hold-draft';
import { addEvent, moveProposal, type ProposalRow } from './load';
import { resolveSeconders } from './resolve-seconders';

/** Asks others to second: a complete draft goes out to them and its words stand still from then on. Can be repeated to ask more people. */
export const inviteSeconders = command({
  name: 'proposal.inviteSeconders',
  input: inviteSecondersForm,
  load: (hand, given) => holdOwn(hand, given.proposal),
  perform: async (hand, given, { proposal: row, who }) => {
    if (row.state !== 'draft' && row.state !== 'seconding')
      return refuse('proposal.step', { params: { state: row.state } });
    if (given.seen !== row.revision)
      return refuse('proposal.changedMeanwhile', { params: { revision: row.revision } });
    if (!who.isRepresentative || who.termId !== row.termId) return refuse('proposal.notRepresentative');
    const missing = missingWords(row);
    if (missing.length > 0)
      return refuse('proposal.wordsMissing', {
        fields: Object.fromEntries(missing.map((name) => [name, [`proposal:draft.missing.${name}`]])),
      });
    const asked = await resolveSeconders(hand.tx, row, given);
    if (isRefusal(asked)) return asked;
    const openToAll = given.openToAll || row.openToAll;
    if (row.state === 'draft') await askAnew(hand, row);
    const invited = await ask(hand, row, asked);
    if (
      invited === 0 &&
      openToAll === row.openToAll &&
      (row.state === 'seconding' || !(await isAnybodyAsked(hand, row)))
    )
      return refuse('proposal.nobodyToInvite');
    if (row.state === 'draft') {
      const moved = await moveProposal(hand, row, 'call', { openToAll });
      if (isRefusal(moved)) return moved;
      await addEvent(hand, row, 'called');
    } else if (openToAll !== row.openToAll) {
      await hand.tx.update(proposal).set({ openToAll }).where(eq(proposal.id, row.id));
    }
    return done(
      { proposal: row.id, invited },
      { name: 'proposal.secondersInvited', subject: row.id, data: { invited, openToAll } },
    );
  },
});

/** Those who agreed to other words are asked again, and those who have not answered are told that it is out once more. */
async function askAnew(hand: Hand, row: ProposalRow): Promise<void> {
  await hand.tx
    .update(proposalSecond)
    .set({ state: 'invited', invitedAt: hand.now, answeredAt: null, revision: null })
    .where(
      and(
        eq(proposalSecond.proposalId, row.id),
        sql`(state = 'invited' or (state = 'agreed' and ${ne(proposalSecond.revision, row.revision)}))`,
      ),
    );
}

/** Writes the invitations; who declined or took it back is asked again only by name. Returns how many are asked now. */
async function ask(
  hand: Hand,
  row: ProposalRow,
  { named, grouped }: { named: readonly string[]; grouped: readonly string[] },
): Promise<number> {
  const invite = (personId: string) => ({
    orgId: hand.orgId,
    proposalId: row.id,
    personId,
    state: 'invited' as const,
    invitedAt: hand.now,
  });
  const again =
    named.length === 0
      ? []
      : await hand.tx
          .insert(proposalSecond)
          .values(named.map(invite))
          .onConflictDoUpdate({
            target: [proposalSecond.proposalId, proposalSecond.personId],
            set: { state: 'invited', invitedAt: hand.now, answeredAt: null, revision: null },
            setWhere: sql`${proposalSecond.state} in ('declined', 'withdrawn')`,
          })
          .returning({ id: proposalSecond.personId });
  const first =
    grouped.length === 0
      ? []
      : await hand.tx
          .insert(proposalSecond)
          .values(grouped.map(invite))
          .onConflictDoNothing()
          .returning({ id: proposalSecond.personId });
  return again.length + first.length;
}

async function isAnybodyAsked(hand: Hand, row: ProposalRow): Promise<boolean> {
  const [one] = await hand.tx
    .select({ id: proposalSecond.personId })
    .from(proposalSecond)
    .where(and(eq(proposalSecond.proposalId, row.id), sql`state in ('invited', 'agreed')`))
    .limit(1);
  return one !== undefined;
}
