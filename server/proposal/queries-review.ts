import { sql } from 'drizzle-orm';
import { workingDaysBetween } from '#app/domain/proposal/clocks';
import { markOf, numberOf } from '#app/domain/proposal/mark';
import type { Person, ReviewPage } from '#app/domain/proposal/review-views';
import { secondersMissing } from '#app/domain/proposal/rules';
import { hasInterest, type Standing } from '#app/domain/proposal/standing';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Tx } from '#db/client';
import type { Reader } from '#server/platform/http';
import { isWorkingDay } from '#server/platform/working-days';
import { type AlikeRow, alikeTo, rankAlike } from './find-alike';
import { findBill } from './find-bill';
import { findReadable } from './find-readable';
import { listReviewers } from './list-reviewers';
import type { ProposalRow } from './load';
import { rulesOf } from './rules-of';

/** What the committee needs to decide on a proposal: its words, its people, what is like it, where it could go. */
export async function queryReview(reader: Reader, id: string): Promise<ReviewPage | Refusal> {
  const { tx, now } = reader;
  const found = await findReadable(reader, id);
  if (isRefusal(found)) return found;
  const { row, who, part } = found;
  if (!who.isCommittee && !who.isSecretary) return refuse('proposal.notCommittee');
  // Nobody of the committee has anything to review before it is handed in.
  if (row.submittedAt === null) return refuse('proposal.noProposal');
  const isOwn = hasInterest(who, row.proposerId, part);
  const may = {
    decide: !isOwn && row.state === 'submitted',
    merge: !isOwn && ['submitted', 'disputed', 'filed'].includes(row.state),
    promote: !isOwn && !row.late && ['submitted', 'filed'].includes(row.state),
    name: !isOwn && row.state === 'submitted',
  };
  const reviewers = await listReviewers(tx, row.termId);
  const alike = await listAlike(tx, row, who);
  const people = await listPeople(tx, row);
  const seconders = people.filter(({ role }) => role === 'seconder');
  const rules = await rulesOf(tx, row);
  const { title, reasons, suggestions, category, kind, standing, state, late } = row;
  return {
    ...{ id: row.id, title, reasons, suggestions, category, kind, standing, state, late },
    number: numberOf(row),
    submittedAt: row.submittedAt,
    waited: workingDaysBetween(dayInShanghai(row.submittedAt), dayInShanghai(now), isWorkingDay),
    seen: markOf(row),
    people,
    secondersMissing: row.state === 'submitted' ? secondersMissing(rules, kind, seconders.length) : 0,
    files: [
      ...(await tx.execute<{ id: string; name: string; size: number }>(sql`
        select a.id, f.name, f.size from proposal_attachment a join stored_file f on f.id = a.file_id
        where a.proposal_id = ${row.id} order by a.added_at, a.id limit 20`)),
    ],
    reviewer: reviewers.find((one) => one.id === row.reviewerId) ?? null,
    reviewers,
    alike,
    targets: may.merge ? await listTargets(tx, row, who, alike) : [],
    bill: may.promote ? await findBill(tx, row) : null,
    isOwn,
    may,
  };
}

async function listPeople(tx: Tx, row: ProposalRow): Promise<Person[]> {
  const people = await tx.execute<Person>(sql`
    select n.name, d.name as delegation, y.role from proposal_party y join person n on n.id = y.person_id
      left join representative r on r.term_id = ${row.termId} and r.person_id = n.id and r.ended_on is null
      left join delegation d on d.id = r.delegation_id
    where y.proposal_id = ${row.id} order by array_position(array['proposer', 'joint', 'seconder'], y.role), y.at, n.staff_number limit 200`);
  return [...people];
}

async function listAlike(tx: Tx, row: ProposalRow, who: Standing) {
  const [found] = await tx.execute<{ alike: AlikeRow[] }>(
    sql`select ${alikeTo(who)} as alike from proposal o where o.id = ${row.id}`,
  );
  return rankAlike(row.title, found?.alike ?? [], 8);
}

/** The same as `merge` asks for, so that the list offers nothing that would be refused. */
async function listTargets(tx: Tx, row: ProposalRow, who: Standing, alike: ReviewPage['alike']) {
  const rows = await tx.execute<{ id: string; year: number; number: number; title: string }>(sql`
    select t.id, t.year, t.number, t.title from proposal t
    where t.state in ('filed', 'handling') and t.term_id = ${row.termId} and t.id <> ${row.id}
      and (t.standing = 'proposal' or ${row.standing === 'suggestion'})
      and not exists (select 1 from proposal_party y where y.proposal_id = t.id and y.person_id = ${who.personId})
    order by t.year desc, t.number desc limit 300`);
  const likeness = new Map(alike.map((one) => [one.id, one.likeness]));
  return rows
    .map(({ id, title, ...row }) => ({ id, title, number: numberOf(row) }))
    .sort((a, b) => (likeness.get(b.id) ?? 0) - (likeness.get(a.id) ?? 0));
}
