import { type SQL, sql } from 'drizzle-orm';
import { assignBy, lateness, workingDaysBetween } from '#app/domain/proposal/clocks';
import { numberOf } from '#app/domain/proposal/mark';
import {
  type DeskEntry,
  type DeskView,
  deskViews,
  type ReviewingPage,
} from '#app/domain/proposal/review-views';
import type { Standing } from '#app/domain/proposal/standing';
import { categories } from '#app/domain/proposal/words';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { ProposalRules } from '#app/domain/statute/proposals';
import type { Reader } from '#server/platform/http';
import { isWorkingDay } from '#server/platform/working-days';
import { type AlikeRow, alikeTo, rankAlike } from './find-alike';
import { listReviewers } from './list-reviewers';
import { provisionalOf } from './provisional';
import { rulesToday } from './rules-of';
import { standingOf } from './standing';

/** Each comes with its similar ones beside it, which is what a page costs. */
const AT_ONCE = 20;

type Row = Omit<DeskEntry, 'number' | 'submittedAt' | 'waited' | 'assign' | 'alike'> & {
  year: number;
  number: number | null;
  org_id: string;
  submitted_at: string;
  filed_at: string | null;
  rules: ProposalRules | null;
  alike: AlikeRow[];
};

const holds = (view: DeskView, who: Standing): SQL =>
  ({
    waiting: sql`o.state = 'submitted'`,
    mine: sql`o.state = 'submitted' and o.reviewer_id = ${who.personId}`,
    free: sql`o.state = 'submitted' and o.reviewer_id is null`,
    returned: sql`o.state = 'returned'`,
    disputed: sql`o.state = 'disputed'`,
    filed: sql`o.state = 'filed'`,
  })[view];

const ofTerms = sql`o.term_id in (select t.id from term t where not t.rehearsal)`;

/** The committee's desk: what waits for it, the oldest first, twenty at a time after one of them. */
export async function queryReviewing(
  reader: Reader,
  ask: Readonly<Partial<Record<'view' | 'category' | 'after', string | null>>>,
): Promise<ReviewingPage | Refusal> {
  const { tx } = reader;
  const who = await standingOf(tx, reader.actor);
  if (!who.isCommittee && !who.isSecretary) return refuse('proposal.notCommittee');
  const view = deskViews.find((one) => one === ask.view) ?? 'waiting';
  const category = categories.find((one) => one === ask.category) ?? null;
  const after = /^[0-9a-f-]{36}$/.test(ask.after ?? '') ? ask.after! : null;
  const rows = await tx.execute<Row>(sql`
    with page as materialized (
      select o.* from proposal o where ${holds(view, who)} and ${ofTerms} and ${category ? sql`o.category = ${category}` : sql`true`}
        and ${after ? sql`(o.submitted_at, o.id) > (select x.submitted_at, x.id from proposal x where x.id = ${after})` : sql`true`}
      order by o.submitted_at, o.id limit ${AT_ONCE + 1})
    select o.id, o.org_id, o.year, o.number, o.title, o.category, o.kind, o.standing, o.late, o.names, o.state, o.submitted_at, o.filed_at,
      n.name as reviewer, c.rules, ${alikeTo(who)} as alike,
      exists (select 1 from proposal_party y where y.proposal_id = o.id and y.person_id = ${who.personId}) as "isOwn"
    from page o left join person n on n.id = o.reviewer_id left join proposal_call c on c.id = o.call_id
    order by o.submitted_at, o.id`);
  const shown = rows.slice(0, AT_ONCE);
  const plain = shown.some((row) => row.rules === null) ? await rulesToday(tx, shown[0]!.org_id) : null;
  const entries = shown.map((row) => toEntry(row, row.rules ?? plain!, reader.now));
  return {
    view,
    category,
    counts: await countViews(reader, who),
    entries,
    ...provisionalOf(
      dayInShanghai(reader.now),
      entries.map(({ assign }) => assign?.on ?? null),
    ),
    after: rows.length > AT_ONCE ? shown.at(-1)!.id : null,
    isFirst: after === null,
    reviewers: await listReviewers(tx, who.termId),
  };
}

function toEntry(row: Row, rules: ProposalRules, now: Date): DeskEntry {
  const { year, number, org_id: _org, submitted_at, filed_at, rules: _rules, alike, ...rest } = row;
  const today = dayInShanghai(now);
  const on =
    filed_at !== null && row.state === 'filed' ? assignBy(rules, new Date(filed_at), isWorkingDay) : null;
  return {
    ...rest,
    number: numberOf({ year, number }),
    submittedAt: new Date(submitted_at),
    waited: workingDaysBetween(dayInShanghai(new Date(submitted_at)), today, isWorkingDay),
    assign: on === null ? null : { on, lateness: lateness(on, today, isWorkingDay) },
    alike: rankAlike(row.title, alike, 3),
  };
}

async function countViews({ tx }: Reader, who: Standing): Promise<Record<DeskView, number>> {
  const counts = sql.join(
    deskViews.map((view) => sql`count(*) filter (where ${holds(view, who)})::int as ${sql.identifier(view)}`),
    sql`, `,
  );
  const [row] = await tx.execute<Record<DeskView, number>>(sql`
    select ${counts} from proposal o where o.state in ('submitted', 'returned', 'disputed', 'filed') and ${ofTerms}`);
  return row!;
}
