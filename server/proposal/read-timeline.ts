import { sql } from 'drizzle-orm';
import type { TimelineEntry } from '#app/domain/proposal/draft-views';
import type { EventKind } from '#app/domain/proposal/words';
import type { Tx } from '#db/client';

/** Only the proposer learns who would not put their name to it. */
const forProposers: readonly EventKind[] = ['secondDeclined', 'secondWithdrawn'];
/** What the staff at large is told of a published proposal, without names and reasons. */
const forEverybody: readonly EventKind[] = [
  'submitted',
  'submittedLate',
  'filed',
  'madeSuggestion',
  'mergedInto',
  'joined',
  'promoted',
  'billDropped',
  'assigned',
  'extended',
  'replyPublished',
  'replyCorrected',
  'reopened',
  'escalated',
  'instructed',
  'concluded',
  'tracked',
  'milestoneSet',
  'milestoneReached',
  'milestoneMoved',
  'closed',
  'publishedInside',
  'awarded',
  'imported',
];

type Row = {
  seq: string;
  kind: EventKind;
  at: string;
  round: number;
  by: string | null;
  reason: string | null;
  data: TimelineEntry['data'] | null;
};

/** What happened to a proposal, in order, as far as this reader may hear of it. */
export async function readTimeline(
  tx: Tx,
  proposalId: string,
  reader: { readonly isOwn: boolean; readonly isInside: boolean },
): Promise<TimelineEntry[]> {
  const rows = await tx.execute<Row>(sql`
    select e.seq, e.kind, e.at, e.round, n.name as by, e.reason, e.data from proposal_event e left join person n on n.id = e.by_id
    where e.proposal_id = ${proposalId} order by e.seq limit 500`);
  return rows
    .filter(({ kind }) => reader.isOwn || !forProposers.includes(kind))
    .filter(({ kind }) => reader.isInside || forEverybody.includes(kind))
    .map(({ seq, at, data, by, reason, ...row }) => ({
      ...row,
      seq: Number(seq),
      at: new Date(at),
      by: reader.isInside ? by : null,
      reason: reader.isInside ? reason : null,
      data: data ?? {},
    }));
}
