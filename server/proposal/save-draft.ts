import { and, count, eq } from 'drizzle-orm';
import { saveDraftForm } from '#app/domain/proposal/draft-forms';
import { isProposer, type Standing } from '#app/domain/proposal/standing';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { proposal } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done, type Hand } from '#server/platform/command';
import { rulesOfDraft } from './find-call';
import { addEvent, findPart, type ProposalRow } from './load';
import { standingOf } from './standing';

const mostDrafts = 20;
type Words = Pick<ProposalRow, 'title' | 'reasons' | 'suggestions' | 'category'>;

/**
 * Keeps a draft, begun with the first sending of its key; also rewords what the committee returned. The same words again change nothing. While nothing
 * was handed in, a draft follows its writer into the present term and may change the name that it is in.
 */
export const saveDraft = command({
  name: 'proposal.saveDraft',
  input: saveDraftForm,
  load: (hand, given) => findByKey(hand, given.key),
  perform: async (hand, { key, kind, seen, ...words }, known) => {
    if (known) return reword(hand, known, { ...words, kind }, seen);
    const who = await standingOf(hand.tx, hand.actor);
    const fault = await faultOfBeginner(hand, who, kind ?? 'personal');
    if (fault) return fault;
    const [made] = await hand.tx
      .insert(proposal)
      .values({
        ...words,
        orgId: hand.orgId,
        termId: who.termId!,
        year: Number(dayInShanghai(hand.now).slice(0, 4)),
        key,
        kind: kind ?? 'personal',
        delegationId: kind === 'collective' ? who.delegationId : null,
        proposerId: personOf(hand),
        state: 'draft',
        startedAt: hand.now,
      })
      .onConflictDoNothing()
      .returning();
    if (!made) {
      const first = await findByKey(hand, key);
      return first ? reword(hand, first, { ...words, kind }, seen) : refuse('proposal.keyTaken');
    }
    await addEvent(hand, made, 'started');
    return saved(made);
  },
});

const findByKey = async (hand: Hand, key: string): Promise<ProposalRow | null> =>
  (await hand.tx.select().from(proposal).where(eq(proposal.key, key)).for('update'))[0] ?? null;

const saved = (row: ProposalRow) =>
  done(
    { proposal: row.id, revision: row.revision },
    { name: 'proposal.draftSaved', subject: row.id, data: { revision: row.revision } },
  );

async function reword(
  hand: Hand,
  known: ProposalRow,
  { kind, ...words }: Words & { readonly kind: ProposalRow['kind'] | undefined },
  seen: number,
) {
  const me = personOf(hand);
  // Whoever came by a merge may reword what was returned, but never sees a draft.
  const isMine =
    known.proposerId === me || (known.state === 'returned' && isProposer(await findPart(hand, known.id, me)));
  if (!isMine) return refuse('proposal.keyTaken');
  if (known.state !== 'draft' && known.state !== 'returned')
    return refuse('proposal.step', { params: { state: known.state } });
  const name = known.state === 'draft' ? await nameOf(hand, known, kind ?? known.kind) : {};
  if (isRefusal(name)) return name;
  const isSame =
    Object.keys(name).length === 0 &&
    (Object.keys(words) as (keyof Words)[]).every((name) => known[name] === words[name]);
  if (isSame) return done({ proposal: known.id, revision: known.revision });
  if (seen !== known.revision)
    return refuse('proposal.changedMeanwhile', { params: { revision: known.revision } });
  const [row] = await hand.tx
    .update(proposal)
    .set({ ...words, ...name, revision: known.revision + 1 })
    .where(eq(proposal.id, known.id))
    .returning();
  return saved(row!);
}

type Name = Partial<Pick<ProposalRow, 'kind' | 'termId' | 'delegationId'>>;

/**
 * In whose name a draft is from now on, and for which term, as far as that changes: who agreed before is asked anew then. What was returned is mended
 * whatever became of the mandate; a draft is not. A delegation's draft stays in its term until its leader of today saves it.
 */
async function nameOf(hand: Hand, known: ProposalRow, kind: ProposalRow['kind']): Promise<Name | Refusal> {
  const who = await standingOf(hand.tx, hand.actor);
  if (!who.isRepresentative || who.termId === null) return refuse('proposal.notRepresentative');
  if (kind === known.kind && who.termId === known.termId) return {};
  const fault = kind === 'collective' ? await faultOfCollective(hand, who) : null;
  if (fault) return kind === known.kind ? {} : fault;
  return { kind, termId: who.termId, delegationId: kind === 'collective' ? who.delegationId : null };
}

/** Why this person may not write for a delegation; null where they lead one and the call allows it. */
async function faultOfCollective(hand: Hand, who: Standing): Promise<Refusal | null> {
  if (!who.leadsDelegation || who.termId === null) return refuse('proposal.notLeader');
  const of = { callId: null, orgId: hand.orgId, termId: who.termId };
  return (await rulesOfDraft(hand.tx, of, hand.now)).collective ? null : refuse('proposal.collectiveOff');
}

/** Why this person may not begin such a draft; null where they may. */
async function faultOfBeginner(
  hand: Hand,
  who: Standing,
  kind: ProposalRow['kind'],
): Promise<Refusal | null> {
  if (!who.isRepresentative || who.termId === null) return refuse('proposal.notRepresentative');
  const fault = kind === 'collective' ? await faultOfCollective(hand, who) : null;
  if (fault) return fault;
  const [drafts] = await hand.tx
    .select({ count: count() })
    .from(proposal)
    .where(and(eq(proposal.proposerId, who.personId), eq(proposal.state, 'draft')));
  return (drafts?.count ?? 0) >= mostDrafts
    ? refuse('proposal.tooManyDrafts', { params: { most: mostDrafts } })
    : null;
}
