import { sql } from 'drizzle-orm';
import { assignBy } from '#app/domain/proposal/clocks';
import { markOfAssignments } from '#app/domain/proposal/handling';
import type { HandlingPage } from '#app/domain/proposal/handling-views';
import { numberOf } from '#app/domain/proposal/mark';
import { hasInterest } from '#app/domain/proposal/standing';
import type { PartyRole } from '#app/domain/proposal/words';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Reader } from '#server/platform/http';
import { isWorkingDay } from '#server/platform/working-days';
import { findReadable } from './find-readable';
import { assignmentsOf } from './load-handling';
import { provisionalOf } from './provisional';
import { readFiles } from './read-files';
import { readItems } from './read-items';
import { rulesOf } from './rules-of';

const handled = ['filed', 'handling', 'replied', 'escalated', 'tracking', 'closed'];

/** What departments have or had to do with a proposal, with what is this reader's to do now; for those through whose hands it goes. */
export async function queryHandling(reader: Reader, id: string): Promise<HandlingPage | Refusal> {
  const { tx, now } = reader;
  const found = await findReadable(reader, id);
  if (isRefusal(found)) return found;
  const { row, who, part } = found;
  const reviews = who.isCommittee || who.isSecretary;
  const isPartOfIt = reviews || who.isManagement || who.isPublisher || who.units.length > 0;
  if (!isPartOfIt || !handled.includes(row.state)) return refuse('proposal.noProposal');
  const today = dayInShanghai(now);
  const rules = await rulesOf(tx, row);
  const items = await readItems(reader, row, who, rules);
  const assigned = await assignmentsOf(reader, row.id, row.round);
  const isHeld = row.state === 'filed' || row.state === 'handling';
  const units = isHeld
    ? await tx.execute<{ id: string; name: string }>(
        sql`select id, name from handling_unit where dissolved_on is null order by name limit 500`,
      )
    : [];
  const people = await tx.execute<{ name: string; role: PartyRole; department: string | null }>(sql`
    select p.name, y.role, p.department from proposal_party y join person p on p.id = y.person_id
    where y.proposal_id = ${row.id} and y.role <> 'seconder' order by y.role desc, y.at, p.staff_number limit 100`);
  const { title, reasons, suggestions, state, round } = row;
  const by =
    reviews && row.state === 'filed' && row.filedAt ? assignBy(rules, row.filedAt, isWorkingDay) : null;
  const owed = items.filter((one) => one.isNow && one.lateness !== null);
  return {
    today,
    proposal: { id, number: numberOf(row), title, reasons, suggestions, state, round },
    people: [...people],
    files: await readFiles(tx, row.id),
    lacking: round > 1 ? await readLacking(tx, row.id, round - 1) : [],
    work: items.filter((one) => one.isNow).map(({ isNow: _, ...one }) => one),
    past: items.filter((one) => !one.isNow).map(({ isNow: _, ...one }) => one),
    assign:
      reviews && isHeld
        ? {
            mark: markOfAssignments(row.round, assigned),
            units: [...units],
            chosen: assigned
              .filter((one) => one.state === 'open' || one.state === 'done')
              .map(({ unitId, role }) => ({ unitId, role })),
            by,
            isOwnInterest: hasInterest(who, row.proposerId, part),
          }
        : null,
    ...provisionalOf(today, [by, ...owed.map(({ replyBy }) => replyBy)]),
  };
}

/** What those who were dissatisfied in a round said of its replies. */
async function readLacking(tx: Reader['tx'], id: string, round: number) {
  const rows = await tx.execute<{ name: string; role: PartyRole; comment: string }>(sql`
    select p.name, y.role, g.comment from proposal_rating g join proposal_reply r on r.id = g.reply_id and r.round = ${round}
    join proposal_party y on y.proposal_id = g.proposal_id and y.person_id = g.person_id join person p on p.id = g.person_id
    where g.proposal_id = ${id} and g.result = 'dissatisfied' order by g.at limit 20`);
  return [...rows];
}
