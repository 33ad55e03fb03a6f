import { eq, sql } from 'drizzle-orm';
import { lateness } from '#app/domain/proposal/clocks';
import { markOf, numberOf } from '#app/domain/proposal/mark';
import type { FollowPage, RatingSums } from '#app/domain/proposal/rating-views';
import { mayBeOutstanding, mayPublish, watched } from '#app/domain/proposal/rules';
import { hasInterest } from '#app/domain/proposal/standing';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Tx } from '#db/client';
import { person } from '#db/schema';
import type { Reader } from '#server/platform/http';
import { isWorkingDay } from '#server/platform/working-days';
import { inCharge } from './charge';
import { findReadable } from './find-readable';
import { leadersToday } from './leaders';
import type { ProposalRow } from './load';
import { isConcluded, markOfMilestones, milestonesOf } from './milestones';

/** A proposal after its reply: what was promised, who watches it, and what this reader may do about it. Imported cases have nothing to follow. */
export async function queryFollow(reader: Reader, id: string): Promise<FollowPage | Refusal> {
  const { tx, now } = reader;
  const found = await findReadable(reader, id);
  if (isRefusal(found)) return found;
  const { row, who, part } = found;
  const charges = await inCharge(tx, row.id, row.round);
  const rows = await milestonesOf(tx, row.id);
  const today = dayInShanghai(now);
  const judges = (who.isCommittee || who.isSecretary) && !hasInterest(who, row.proposerId, part);
  const isPromise = row.code === 'B' || row.code === 'C';
  const isOpen = rows.some(({ reachedOn }) => !reachedOn);
  const isMissing = isPromise && rows.length === 0 && !(await isConcluded(tx, row));
  const may = {
    plan:
      row.state === 'tracking' &&
      charges.some(({ unitId, role }) => role !== 'co' && who.units.includes(unitId)),
    complete: judges && row.state === 'tracking',
    supervise: judges && watched.includes(row.state),
    remind: judges && (row.state === 'handling' || row.state === 'tracking'),
    publish: who.isSecretary && !row.publishedAt && mayPublish(row.state),
    word: judges && who.isSecretary && row.state === 'escalated',
    nominate: judges && mayBeOutstanding(row.state),
  };
  return {
    proposal: {
      id: row.id,
      number: numberOf(row),
      title: row.title,
      state: row.state,
      round: row.round,
      level: row.level,
      code: row.code,
      leader: await nameOf(tx, row.leaderId),
      leaderId: row.leaderId,
      isPublished: row.publishedAt !== null,
      nameConsent: row.nameConsent,
      seen: markOf(row),
    },
    units: charges.map(({ unit, role }) => ({ unit, role })),
    ratings: await sumRatings(tx, row),
    steps: rows.map(({ id, text, dueOn, reachedOn, note }) => ({
      ...{ id, text, dueOn, reachedOn, note },
      left: reachedOn ? null : lateness(dueOn, today, isWorkingDay),
    })),
    stepsSeen: markOfMilestones(rows),
    closing: isOpen ? 'open' : isMissing ? 'missing' : 'ready',
    leaders: may.supervise ? [...(await leadersToday(tx))] : [],
    today,
    may,
  };
}

async function nameOf(tx: Tx, id: string | null): Promise<string | null> {
  if (!id) return null;
  const [found] = await tx.select({ name: person.name }).from(person).where(eq(person.id, id));
  return found?.name ?? null;
}

/** What was said of the results that count now; null before there is a reply to say something of. */
async function sumRatings(tx: Tx, row: ProposalRow): Promise<RatingSums | null> {
  const [found] = await tx.execute<RatingSums & { replies: number }>(sql`
    with r as (select id from proposal_reply r where r.proposal_id = ${row.id} and r.round = ${row.round} and r.state = 'published'
        and not exists (select 1 from proposal_reply n where n.corrects = r.id and n.state = 'published')),
      g as (select g.person_id, g.result from proposal_rating g join r on r.id = g.reply_id)
    select (select count(*)::int from r) as replies,
      count(*) filter (where g.result = 'satisfied')::int as satisfied, count(*) filter (where g.result = 'mostly')::int as mostly,
      count(*) filter (where g.result = 'dissatisfied')::int as dissatisfied,
      (select count(*)::int from proposal_party y where y.proposal_id = ${row.id}
        and not exists (select 1 from g where g.person_id = y.person_id)) as "notRated" from g`);
  const { replies, ...sums } = found!;
  return replies > 0 ? sums : null;
}
