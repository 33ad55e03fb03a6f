import { eq, sql } from 'drizzle-orm';
import type { Fact } from '#app/domain/fact';
import type { FactName } from '#app/domain/facts';
import { endOfRound, higherLevel } from '#app/domain/proposal/rules';
import type { ResultCode, Satisfaction } from '#app/domain/proposal/words';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import type { Day } from '#app/domain/statute/deadlines';
import type { Tx } from '#db/client';
import { proposalReply } from '#db/schema';
import type { Hand } from '#server/platform/command';
import { assignAnew } from './charge';
import { addEvent, moveProposal, type ProposalRow } from './load';
import { isConcluded, milestonesOf } from './milestones';

export type ReplyRow = typeof proposalReply.$inferSelect;

/** The published replies that count in the present round: a corrected one no longer does. Oldest first. */
export const currentReplies = (tx: Tx, row: Pick<ProposalRow, 'id' | 'round'>): Promise<ReplyRow[]> =>
  tx
    .select()
    .from(proposalReply)
    .where(
      sql`${eq(proposalReply.proposalId, row.id)} and ${eq(proposalReply.round, row.round)} and state = 'published'
        and not exists (select 1 from proposal_reply n where n.corrects = ${proposalReply.id} and n.state = 'published')`,
    )
    .orderBy(proposalReply.number);

/** The last day to rate these replies: that of the one published last, since nobody can rate before the last department has replied; null without replies. */
export const lastDayToRate = (replies: readonly Pick<ReplyRow, 'rateBy'>[]): Day | null =>
  replies
    .flatMap(({ rateBy }) => rateBy ?? [])
    .sort()
    .at(-1) ?? null;

/** What was said of the present replies, and how many of those who may still say something have not. */
async function heard(tx: Tx, row: ProposalRow, replies: readonly ReplyRow[]) {
  const ids = `{${replies.map(({ id }) => id).join(',')}}`;
  const [found] = await tx.execute<{ results: Satisfaction[]; missing: number; silent: number }>(sql`
    with r as (select unnest(${ids}::uuid[]) as id),
      m as (select y.person_id from proposal_party y join person p on p.id = y.person_id cross join r
        where y.proposal_id = ${row.id} and p.left_on is null
        and not exists (select 1 from proposal_rating g where g.reply_id = r.id and g.person_id = y.person_id))
    select coalesce((select array_agg(g.result) from proposal_rating g join r on r.id = g.reply_id), '{}') as results,
      (select count(*)::int from m) as missing, (select count(distinct person_id)::int from m) as silent`);
  return found!;
}

/** The code that keeps a proposal open longest, where departments replied separately. */
export const codeOf = (replies: readonly ReplyRow[]): ResultCode =>
  replies.find(({ code }) => code === 'B' || code === 'C')?.code ?? replies.at(-1)?.code ?? 'D';

/**
 * Whether something is still to be seen to, whatever the newest reply claims: a step of an earlier reply that is not reached, or what the joint
 * meeting concluded in this round. A correction takes nobody out of what was promised.
 */
const isStillOwed = async (tx: Tx, row: ProposalRow): Promise<boolean> =>
  (await milestonesOf(tx, row.id)).some(({ reachedOn }) => reachedOn === null) ||
  (await isConcluded(tx, row));

/**
 * Looks where a replied proposal goes and takes it there: dissatisfied, it goes to its departments anew by itself, from the second round on to
 * the joint meeting; else, when everybody has rated or the time is over, to be followed or closed. No facts where the round stays open.
 */
export async function endRound(
  hand: Hand,
  row: ProposalRow,
  isTimeOver: boolean,
): Promise<readonly Fact<FactName>[] | Refusal> {
  const replies = await currentReplies(hand.tx, row);
  const { results, missing, silent } = await heard(hand.tx, row, replies);
  const entitled = results.length + missing;
  const end = endOfRound({ round: row.round, code: codeOf(replies), results, entitled, isTimeOver });
  if (end === 'open') return [];
  if (end === 'again') {
    const level = higherLevel(row.level, 'leader');
    const next = await moveProposal(hand, row, 'reopen', { round: row.round + 1, level });
    if (isRefusal(next)) return next;
    const units = await assignAnew(hand, next);
    await addEvent(hand, next, 'reopened', { data: { round: next.round, units: units.join('、') } });
    return [{ name: 'proposal.reopened', subject: row.id, data: { round: next.round } }];
  }
  if (end === 'jointMeeting') {
    const next = await moveProposal(hand, row, 'escalate', { level: 'jointMeeting' });
    if (isRefusal(next)) return next;
    await addEvent(hand, next, 'escalated');
    return [{ name: 'proposal.escalated', subject: row.id, data: { round: next.round } }];
  }
  if (silent > 0) await addEvent(hand, row, 'notRated', { data: { count: silent } });
  const follows = end === 'follow' || (await isStillOwed(hand.tx, row));
  const next = await moveProposal(hand, row, follows ? 'track' : 'settle');
  if (isRefusal(next)) return next;
  await addEvent(hand, next, follows ? 'tracked' : 'closed');
  return [
    {
      name: 'proposal.roundSettled',
      subject: row.id,
      data: { round: row.round, state: next.state, notRated: silent },
    },
  ];
}
