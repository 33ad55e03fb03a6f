import { eq, sql } from 'drizzle-orm';
import { submitForm } from '#app/domain/proposal/draft-forms';
import { missingWords, secondersMissing } from '#app/domain/proposal/rules';
import type { Standing } from '#app/domain/proposal/standing';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { delegation, person, proposalParty } from '#db/schema';
import { command, done, type Hand } from '#server/platform/command';
import { findAgreed } from './find-agreed';
import { findCalls, rulesOfDraft } from './find-call';
import { holdOwn } from './hold-draft';
import { addEvent, moveProposal, type ProposalRow } from './load';
import { nextNumber } from './next-number';

/** Hands a proposal in to the committee. After the call it becomes a suggestion, which the person has to know; what was returned keeps its number. */
export const submit = command({
  name: 'proposal.submit',
  input: submitForm,
  load: (hand, given) => holdOwn(hand, given.proposal),
  perform: async (hand, given, { proposal: row, who }) => {
    if (row.state !== 'draft' && row.state !== 'seconding' && row.state !== 'returned')
      return refuse('proposal.step', { params: { state: row.state } });
    if (given.seen !== row.revision)
      return refuse('proposal.changedMeanwhile', { params: { revision: row.revision } });
    const fault = faultOfWords(row) ?? faultOfSender(row, who);
    if (fault) return fault;
    const sent =
      row.state === 'returned' ? await sendAgain(hand, row) : await sendFirst(hand, row, who, given);
    if (isRefusal(sent)) return sent;
    await addEvent(hand, row, sent.late ? 'submittedLate' : 'submitted');
    const again = row.state === 'returned';
    return done(
      { proposal: row.id, year: sent.year, number: sent.number!, late: sent.late },
      {
        name: 'proposal.submitted',
        subject: row.id,
        // Who put the name under other words is told, once for each version of them.
        data: {
          late: sent.late,
          again,
          reworded: again && (await isReworded(hand, row)),
          revision: row.revision,
        },
      },
    );
  },
});

function faultOfWords(row: ProposalRow): Refusal | null {
  const missing = missingWords(row);
  if (missing.length === 0) return null;
  const fields = Object.fromEntries(missing.map((name) => [name, [`proposal:draft.missing.${name}`]]));
  return refuse('proposal.wordsMissing', { fields });
}

/**
 * Only a formal representative hands in, and for a delegation only whoever leads it now. What was returned had all that when it was handed in
 * first: its proposers hand it in again, also after mandate or term have ended.
 */
function faultOfSender(row: ProposalRow, who: Standing): Refusal | null {
  if (row.state === 'returned') return null;
  if (!who.isRepresentative || who.termId !== row.termId) return refuse('proposal.notRepresentative');
  if (row.kind === 'collective' && !(who.leadsDelegation && who.delegationId === row.delegationId))
    return refuse('proposal.notLeader');
  return null;
}

/** What was handed in before was in time or not then; its parties and number stand. */
const sendAgain = (hand: Hand, row: ProposalRow) => moveProposal(hand, row, 'submit');

/** Whether seconders agreed to words that were replaced since. */
async function isReworded(hand: Hand, row: ProposalRow): Promise<boolean> {
  const found = await hand.tx.execute(sql`
    select 1 from proposal_second where proposal_id = ${row.id} and state = 'agreed' and revision <> ${row.revision} limit 1`);
  return found.length > 0;
}

async function sendFirst(
  hand: Hand,
  row: ProposalRow,
  who: Standing,
  given: { readonly asSuggestion: boolean },
): Promise<ProposalRow | Refusal> {
  const agreed = await findAgreed(hand.tx, row);
  const rules = await rulesOfDraft(hand.tx, row, hand.now);
  if (row.kind === 'collective' && !rules.collective) return refuse('proposal.collectiveOff');
  const missing = secondersMissing(rules, row.kind, agreed.length);
  if (missing > 0)
    return refuse('proposal.secondersMissing', { params: { missing, least: rules.secondersLeast } });
  const { open, over } = await findCalls(hand.tx, row.termId, hand.now);
  const call = open ?? over;
  if (call === null) return refuse('proposal.noCall');
  const late = open === null;
  if (late && !given.asSuggestion) return refuse('proposal.late', { params: { call: call.title } });
  const year = Number(dayInShanghai(hand.now).slice(0, 4));
  const moved = await moveProposal(hand, row, 'submit', {
    callId: call.id,
    year,
    number: await nextNumber(hand.tx, hand.orgId, year),
    submittedAt: hand.now,
    delegationId: row.delegationId ?? who.delegationId,
    names: await namesOf(hand, row),
    openToAll: false,
    late,
    ...(late ? { standing: 'suggestion' as const } : {}),
  });
  if (isRefusal(moved)) return moved;
  const party = { orgId: hand.orgId, proposalId: row.id, at: hand.now };
  await hand.tx
    .insert(proposalParty)
    .values([
      { ...party, personId: who.personId, role: 'proposer' },
      ...agreed.map((personId) => ({ ...party, personId, role: 'seconder' as const })),
    ]);
  return moved;
}

/** The name under which it is searched and printed; a delegation's stands before its leader's. */
async function namesOf(hand: Hand, row: ProposalRow): Promise<string> {
  const [proposer] = await hand.tx
    .select({ name: person.name })
    .from(person)
    .where(eq(person.id, row.proposerId!));
  if (row.kind !== 'collective') return proposer!.name;
  const [group] = await hand.tx
    .select({ name: delegation.name })
    .from(delegation)
    .where(eq(delegation.id, row.delegationId!));
  return `${group!.name}（${proposer!.name}）`;
}
