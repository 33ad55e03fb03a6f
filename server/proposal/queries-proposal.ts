import { sql } from 'drizzle-orm';
import { actsOn } from '#app/domain/proposal/acts';
import { assignBy, isOver, lateness } from '#app/domain/proposal/clocks';
import type { Linked, ProposalPage } from '#app/domain/proposal/draft-views';
import { numberOf } from '#app/domain/proposal/mark';
import { nextOf } from '#app/domain/proposal/next';
import { mayDispute } from '#app/domain/proposal/rules';
import { mayReadNames, type Standing, worksWith } from '#app/domain/proposal/standing';
import type { PartyRole } from '#app/domain/proposal/words';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { type Day, dayInShanghai } from '#app/domain/statute/deadlines';
import type { Tx } from '#db/client';
import type { Reader } from '#server/platform/http';
import { isWorkingDay } from '#server/platform/working-days';
import { findReadable } from './find-readable';
import { isOwn } from './hold-draft';
import type { ProposalRow } from './load';
import { findDecision, isSettled } from './lock-decision';
import { provisionalOf } from './provisional';
import { readFiles } from './read-files';
import { readReplies } from './read-replies';
import { readTimeline } from './read-timeline';
import { readMilestones, readWork } from './read-work';
import { rulesOf } from './rules-of';
import { visibleTo } from './visible';

/** One proposal with everything that happened to it, where it is now and who owes the next step, as far as this reader may know. */
export async function queryProposal(reader: Reader, id: string): Promise<ProposalPage | Refusal> {
  const { tx, now } = reader;
  const found = await findReadable(reader, id);
  if (isRefusal(found)) return found;
  const { row, who, part } = found;
  const today = dayInShanghai(now);
  const own = isOwn({ proposal: row, ...found });
  const isInside = own || part.role !== null || part.second !== null || worksWith(who);
  const showsNames = mayReadNames(who, part, row.nameConsent) || own;
  const work = await readWork(tx, row);
  const milestones = await readMilestones(tx, row.id, today);
  const replies = await readReplies(tx, row.id, isInside);
  const due = await dueDays(tx, row, { replies, milestones }, today);
  const isDisputable = due.dispute !== null;
  const next = nextOf({ state: row.state, mayDispute: isDisputable }, work, due);
  const { title, reasons, suggestions, category, kind, state, standing, late, level, round, code } = row;
  // A step's day was chosen, not reckoned.
  const reckoned = state === 'tracking' ? [] : [next.dueOn];
  const owed = state === 'handling' ? work.filter((one) => one.state === 'open') : [];
  return {
    today,
    ...provisionalOf(today, [...reckoned, ...owed.map(({ replyBy }) => replyBy)]),
    proposal: {
      ...{
        id: row.id,
        title,
        reasons,
        suggestions,
        category,
        kind,
        state,
        standing,
        late,
        level,
        round,
        code,
      },
      ...{
        submittedAt: row.submittedAt,
        publishedAt: row.publishedAt,
        nameConsent: row.nameConsent,
        imported: row.imported,
      },
      number: row.number === null ? null : numberOf(row),
      ...(await readNames(tx, row, isInside)),
      files: await readFiles(tx, row.id),
    },
    people: showsNames ? await readPeople(tx, row, isInside) : null,
    work: work.map(({ unitId: _unit, reply: _reply, ...one }) => ({
      ...one,
      lateness:
        one.state === 'open' && state === 'handling' ? lateness(one.replyBy, today, isWorkingDay) : null,
    })),
    replies,
    milestones,
    ...(await readLinked(tx, row, who)),
    timeline: await readTimeline(tx, row.id, { isOwn: own, isInside }),
    next: { ...next, lateness: next.dueOn === null ? null : lateness(next.dueOn, today, isWorkingDay) },
    isOwn: own,
    consent: await consentLeft(tx, row, who.personId),
    may: actsOn(
      row,
      { who, part, isOwn: own },
      {
        units: work.map(({ unitId }) => unitId),
        mayDispute: isDisputable,
      },
    ),
  };
}

/** The days that other clocks set for what comes next; of a dispute only while there is something to dispute: a decision, its days, no word of the presidium. */
async function dueDays(
  tx: Tx,
  row: ProposalRow,
  { replies, milestones }: Pick<ProposalPage, 'replies' | 'milestones'>,
  today: Day,
) {
  const decision = mayDispute(row) && !(await isSettled(tx, row.id)) ? await findDecision(tx, row) : null;
  const rateBy = replies
    .filter(({ round, correctedBy }) => round === row.round && correctedBy === null)
    .map((one) => one.rateBy)
    .filter((day): day is Day => day !== null);
  return {
    assign:
      row.state === 'filed' && row.filedAt
        ? assignBy(await rulesOf(tx, row), row.filedAt, isWorkingDay)
        : null,
    dispute: decision && !isOver(decision.until, today) ? decision.until : null,
    rate: rateBy.sort().at(-1) ?? null,
    milestone: milestones.find(({ reachedOn }) => reachedOn === null)?.dueOn ?? null,
  };
}

/** Of a personal proposal the delegation would tell the staff at large whose it is. */
async function readNames(tx: Tx, row: ProposalRow, isInside: boolean) {
  const [names] = await tx.execute<{ delegation: string | null; leader: string | null }>(sql`
    select (select name from delegation where id = ${row.delegationId}) as delegation,
      (select name from person where id = ${row.leaderId}) as leader`);
  const showsDelegation = isInside || row.kind === 'collective';
  return { delegation: (showsDelegation && names?.delegation) || null, leader: names?.leader ?? null };
}

/** The proposer speaks for the names as they stand, a joint proposer only of their own no. */
async function consentLeft(tx: Tx, row: ProposalRow, me: string): Promise<ProposalPage['consent']> {
  if (row.proposerId === me) return row.nameConsent ? 'no' : 'yes';
  const [own] = await tx.execute(sql`
    select 1 from proposal_party where proposal_id = ${row.id} and person_id = ${me} and name_withheld`);
  return own ? 'yes' : 'no';
}

type Person = { name: string; role: PartyRole; delegation: string | null };

/**
 * Its people once it is handed in; before that the proposer alone; of imported history the name that was kept. Seconders agreed before those who
 * work with proposals: the staff at large reads the names that consented, those of the proposers, and no more of them.
 */
async function readPeople(tx: Tx, row: ProposalRow, isInside: boolean): Promise<Person[]> {
  const people = await tx.execute<Person>(sql`
    select n.name, y.role, d.name as delegation from
      (select person_id, role, at from proposal_party where proposal_id = ${row.id}
       union select ${row.proposerId}::uuid, 'proposer', ${row.startedAt.toISOString()}::timestamptz
         where not exists (select 1 from proposal_party where proposal_id = ${row.id})) y
      join person n on n.id = y.person_id
      left join representative r on r.term_id = ${row.termId} and r.person_id = n.id and r.ended_on is null
      left join delegation d on d.id = r.delegation_id
    order by array_position(array['proposer', 'joint', 'seconder'], y.role), y.at, n.staff_number limit 300`);
  if (people.length === 0 && row.names !== '')
    return [{ name: row.names, role: 'proposer', delegation: null }];
  if (isInside) return [...people];
  return people
    .filter(({ role }) => role !== 'seconder')
    .map((one) => (row.kind === 'collective' ? one : { ...one, delegation: null }));
}

/** What it was merged into or with, as far as the reader may open it, and what it became. */
async function readLinked(tx: Tx, row: ProposalRow, who: Standing) {
  const rows = await tx.execute<{ id: string; year: number; number: number | null; title: string }>(sql`
    select p.id, p.year, p.number, p.title from proposal p
    where (p.id = ${row.mergedInto} or p.merged_into = ${row.id}) and ${visibleTo(who)}
    order by p.year, p.number limit 100`);
  const linked = rows.map((one): Linked => ({ id: one.id, title: one.title, number: numberOf(one) }));
  const [item] = await tx.execute<{ title: string }>(sql`
    select title from agenda_item where id = ${row.itemId}`);
  return {
    mergedInto: linked.find((one) => one.id === row.mergedInto) ?? null,
    joined: linked.filter((one) => one.id !== row.mergedInto),
    item: item?.title ?? null,
  };
}
