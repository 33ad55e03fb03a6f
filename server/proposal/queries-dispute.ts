import { sql } from 'drizzle-orm';
import { isOver, lateness } from '#app/domain/proposal/clocks';
import { numberOf } from '#app/domain/proposal/mark';
import { type DisputeOutcome, outcomesOfDispute } from '#app/domain/proposal/review-forms';
import type { DisputePage } from '#app/domain/proposal/review-views';
import { mayDispute } from '#app/domain/proposal/rules';
import { hasInterest, isProposer } from '#app/domain/proposal/standing';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Tx } from '#db/client';
import type { Reader } from '#server/platform/http';
import { isWorkingDay } from '#server/platform/working-days';
import { findReadable } from './find-readable';
import type { ProposalRow } from './load';
import { findDecision } from './lock-decision';
import { provisionalOf } from './provisional';

type Said = {
  kind: 'disputed' | 'disputeSettled';
  at: string;
  reason: string | null;
  by: string | null;
  outcome: DisputeOutcome;
};

/** What was decided against a proposal, what its proposers object, and what the presidium made of it: for those three and the union office. */
export async function queryDispute(reader: Reader, id: string): Promise<DisputePage | Refusal> {
  const { tx, now } = reader;
  const found = await findReadable(reader, id);
  if (isRefusal(found)) return found;
  const { row, who, part } = found;
  const settles = who.isPresidium || who.isSecretary;
  if (!settles && part.role === null && !who.isCommittee) return refuse('proposal.noProposal');
  const decision = await findDecision(tx, row);
  const said = await listSaid(tx, row);
  const disputed = said.find((one) => one.kind === 'disputed');
  const settled = said.find((one) => one.kind === 'disputeSettled');
  const today = dayInShanghai(now);
  return {
    id: row.id,
    number: numberOf(row),
    title: row.title,
    state: row.state,
    standing: row.standing,
    ...provisionalOf(today, [disputed ? null : (decision?.until ?? null)]),
    decision: decision && { ...decision, lateness: lateness(decision.until, today, isWorkingDay) },
    dispute: disputed ? { at: new Date(disputed.at), reason: disputed.reason, by: disputed.by } : null,
    settled: settled ? { at: new Date(settled.at), reason: settled.reason, outcome: settled.outcome } : null,
    may: {
      dispute:
        isProposer(part) &&
        mayDispute(row) &&
        !settled &&
        decision !== null &&
        !isOver(decision.until, today),
      settle:
        settles && row.state === 'disputed' && !hasInterest(who, row.proposerId, part)
          ? outcomesFor(row)
          : [],
    },
  };
}

/** What can come of it: never a proposal of what was late, never less than it was before. */
const outcomesFor = (row: ProposalRow): DisputeOutcome[] =>
  outcomesOfDispute.filter(
    (one) => !(one === 'file' && row.late) && !(one === 'decline' && row.filedAt !== null),
  );

async function listSaid(tx: Tx, row: ProposalRow): Promise<Said[]> {
  const rows = await tx.execute<Said>(sql`
    select e.kind, e.at, e.reason, n.name as by, e.data ->> 'outcome' as outcome
    from proposal_event e left join person n on n.id = e.by_id
    where e.proposal_id = ${row.id} and e.kind in ('disputed', 'disputeSettled') order by e.seq desc limit 2`);
  return [...rows];
}
