import { sql } from 'drizzle-orm';
import {
  type CategoryCount,
  type RatingCount,
  type Statistics,
  statisticsOf,
  type UnitCount,
} from '#app/domain/proposal/statistics';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Tx } from '#db/client';
import type { Reader } from '#server/platform/http';
import { said } from './count-said';
import { lastWorkingDay } from './filter-proposals';
import { listYears } from './queries-list';

export type StatisticsPage = { readonly years: readonly number[]; readonly statistics: Statistics };

/** The statistics of a year (the latest with proposals where none is asked for) and the year before: four queries over these two years alone. */
export async function queryStatistics(reader: Reader, asked: number | null): Promise<StatisticsPage> {
  const { tx, now } = reader;
  const years = await listYears(tx);
  const year = asked !== null && years.includes(asked) ? asked : (years[0] ?? thisYear(now));
  return { years, statistics: await readStatistics(tx, now, year) };
}

/** The figures of a year and the one before it, as they stand now; reports freeze them. */
export async function readStatistics(tx: Tx, now: Date, year: number): Promise<Statistics> {
  return statisticsOf(year, {
    categories: await countCategories(tx, year),
    units: await countUnits(tx, year, lastWorkingDay(now)),
    ratings: await countRatings(tx, year, dayInShanghai(now)),
  });
}

const thisYear = (now: Date): number => Number(dayInShanghai(now).slice(0, 4));

/** What was handed in and not withdrawn, of a year and the one before. */
const counted = (year: number) =>
  sql`p.year in (${year}, ${year - 1}) and p.number is not null and p.state not in ('draft', 'seconding', 'withdrawn')`;

async function countCategories(tx: Tx, year: number): Promise<CategoryCount[]> {
  type Row = Omit<CategoryCount, 'codes'> & { a: number; b: number; c: number; d: number };
  const rows = await tx.execute<Row>(sql`
    select p.year, p.category, count(*)::int as received,
      count(*) filter (where p.standing = 'proposal' and p.state not in ('submitted', 'returned', 'disputed', 'declined'))::int as filed,
      count(*) filter (where p.standing = 'suggestion' and p.state not in ('submitted', 'returned', 'disputed', 'declined'))::int as suggestions,
      count(*) filter (where p.state = 'declined')::int as declined,
      count(*) filter (where p.state in ('submitted', 'returned', 'disputed'))::int as waiting,
      count(*) filter (where p.state = 'merged')::int as merged, count(*) filter (where p.state = 'promoted')::int as promoted,
      count(*) filter (where p.round > 1)::int as again, count(*) filter (where p.state = 'closed')::int as closed,
      count(*) filter (where p.code = 'A')::int as a, count(*) filter (where p.code = 'B')::int as b,
      count(*) filter (where p.code = 'C')::int as c, count(*) filter (where p.code = 'D')::int as d
    from proposal p where ${counted(year)} group by p.year, p.category`);
  return rows.map(({ a: A, b: B, c: C, d: D, ...row }) => ({ ...row, codes: { A, B, C, D } }));
}

/**
 * The proposals that count, by which every other table is asked: the list of ids keeps the planner at their indexes, where a join would read
 * all years of those tables.
 */
const cases = (year: number) =>
  sql`c as materialized (select p.id, p.year, p.round, p.state, p.imported from proposal p where ${counted(year)})`;
const ofCases = sql`any (array(select c.id from c))`;
const ofOldCases = sql`any (array(select c.id from c where c.imported))`;

/** Leading and separate departments; a reply counts by the first one published, a correction does not make it late. */
async function countUnits(tx: Tx, year: number, lastDay: string): Promise<UnitCount[]> {
  return [
    ...(await tx.execute<UnitCount>(sql`
      with ${cases(year)}, first as (
        select r.assignment_id, min(r.published_at at time zone 'Asia/Shanghai')::date as replied from proposal_reply r
        where r.proposal_id = ${ofCases} and r.state = 'published' group by r.assignment_id),
      handled as (
        select c.year, c.id, h.name as unit, a.reply_by, f.replied
        from proposal_assignment a join c on c.id = a.proposal_id join handling_unit h on h.id = a.unit_id
        left join first f on f.assignment_id = a.id
        where a.proposal_id = ${ofCases} and a.state in ('open', 'done') and a.role <> 'co'
        union all
        select c.year, c.id, e.data ->> 'unit', null, null from proposal_event e join c on c.id = e.proposal_id
        where e.proposal_id = ${ofOldCases} and e.kind = 'imported' and e.data ->> 'unit' is not null)
      select q.year, q.unit, count(distinct q.id)::int as proposals,
        count(*) filter (where q.replied is not null or q.reply_by < ${lastDay}::date)::int as due,
        count(*) filter (where q.replied <= q.reply_by)::int as "onTime"
      from handled q group by q.year, q.unit`)),
  ];
}

/** Each person's latest rating of a department's replies to a proposal, and who of the entitled let the time go by (`said`). */
async function countRatings(tx: Tx, year: number, today: string): Promise<RatingCount[]> {
  type Row = {
    year: number;
    unit: string;
    satisfied: number;
    mostly: number;
    dissatisfied: number;
    silent: number;
  };
  const rows = await tx.execute<Row>(sql`
    with ${cases(year)}, ${said(today)},
    told as (
      select c.year, q.unit, q.result from rated q join c on c.id = q.proposal_id
      union all
      select c.year, coalesce(e.data ->> 'unit', ''), e.data ->> 'satisfaction' from proposal_event e join c on c.id = e.proposal_id
      where e.proposal_id = ${ofOldCases} and e.kind = 'imported' and e.data ->> 'satisfaction' is not null
        and c.id not in (select g.proposal_id from g)
      union all
      select c.year, s.unit, 'silent' from silent s join c on c.id = s.proposal_id)
    select year, unit, count(*) filter (where result = 'satisfied')::int as satisfied, count(*) filter (where result = 'mostly')::int as mostly,
      count(*) filter (where result = 'dissatisfied')::int as dissatisfied, count(*) filter (where result = 'silent')::int as silent
    from told group by year, unit`);
  return rows.map(({ year: of, unit, silent, ...results }) => ({ year: of, unit, results, silent }));
}
