import { sql } from 'drizzle-orm';
import { lateness, type Provisional } from '#app/domain/proposal/clocks';
import type { ListEntry, ListFilter } from '#app/domain/proposal/overview-views';
import { mayReadNames, type Standing } from '#app/domain/proposal/standing';
import type { PartyRole, SecondState } from '#app/domain/proposal/words';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Tx } from '#db/client';
import type { Reader } from '#server/platform/http';
import { isWorkingDay } from '#server/platform/working-days';
import { matches } from './filter-proposals';
import { provisionalOf } from './provisional';
import { standingOf } from './standing';
import { todoOf } from './todo';

const AT_ONCE = 30;
const MOST_COUNTED = 100;

type Row = Omit<ListEntry, 'due' | 'units' | 'names'> & {
  names: string;
  name_consent: boolean;
  role: PartyRole | null;
  second: SecondState | null;
  units: string | null;
  due: string | null;
};

export type ListPage = Provisional & {
  readonly entries: readonly ListEntry[];
  /** Where the next page begins. */
  readonly after: string | null;
  readonly todo: number;
  /** The reader has proposals of their own, or a part in some: also after the mandate has ended. */
  readonly hasOwn: boolean;
  readonly years: readonly number[];
  readonly units: readonly string[];
  readonly who: Pick<
    Standing,
    | 'isRepresentative'
    | 'isCommittee'
    | 'isSecretary'
    | 'isManagement'
    | 'isPublisher'
    | 'isObserver'
    | 'isPresidium'
  > & { readonly handles: boolean };
};

/** A page of proposals by key, newest first: three queries, of which only the page's own depends on the filter. */
export async function queryProposals(
  reader: Reader,
  filter: ListFilter,
  after: string | null,
): Promise<ListPage> {
  const who = await standingOf(reader.tx, reader.actor);
  const rows = await listRows(reader, filter, who, after, AT_ONCE + 1);
  const last = rows.length > AT_ONCE ? rows[AT_ONCE - 1] : undefined;
  const entries = rows.slice(0, AT_ONCE);
  return {
    entries,
    ...provisionalOf(
      dayInShanghai(reader.now),
      entries.map(({ due }) => due?.on ?? null),
    ),
    after: last ? [last.year, last.number ?? 'x', last.id].join('.') : null,
    ...(await readAround(reader, who)),
    who: { ...who, handles: who.units.length > 0 },
  };
}

/** What stands around the list: what waits for the reader (counted up to a hundred), the years and departments there are. */
async function readAround(
  { tx, now }: Reader,
  who: Standing,
): Promise<Pick<ListPage, 'todo' | 'hasOwn' | 'years' | 'units'>> {
  const [row] = await tx.execute<{
    todo: number;
    own: boolean;
    first: number | null;
    last: number | null;
    units: string[];
  }>(sql`
    select (select count(*)::int from (
        select 1 from proposal p where ${todoOf(who, dayInShanghai(now))} limit ${MOST_COUNTED}) q) as todo,
      (exists (select 1 from proposal_party y where y.person_id = ${who.personId})
        or exists (select 1 from proposal p where p.proposer_id = ${who.personId})) as own,
      (select min(year) from proposal) as first, (select max(year) from proposal) as last,
      coalesce((select array_agg(u.name) from (select name from handling_unit
        group by name order by bool_and(dissolved_on is not null), name limit 200) u), '{}') as units`);
  const { todo = 0, own = false, units = [] } = row ?? {};
  return { todo, hasOwn: own, units, years: yearsOf(row) };
}

const MOST_EXPORTED = 20_000;

/** Everything that a filter shows, for a table. */
export async function queryExport(reader: Reader, filter: ListFilter): Promise<ListEntry[]> {
  const who = await standingOf(reader.tx, reader.actor);
  return listRows(reader, filter, who, null, MOST_EXPORTED);
}

/** Lines of the list that match a filter, at most so many, after a mark as `queryProposals` gives it. */
async function listRows(
  { tx, now }: Reader,
  filter: ListFilter,
  who: Standing,
  after: string | null,
  most: number,
): Promise<ListEntry[]> {
  const today = dayInShanghai(now);
  const rows = await tx.execute<Row>(sql`
    with page as materialized (
      select p.* from proposal p where ${matches(filter, who, now)} and ${beyond(after)}
      order by p.year desc, p.number desc, p.id desc limit ${most})
    select p.id, p.year, p.number, p.title, p.kind, p.category, p.state, p.standing, p.round, p.level, p.code, p.names, p.name_consent,
      (p.submitted_at at time zone 'Asia/Shanghai')::date::text as "submittedOn",
      (select y.role from proposal_party y where y.proposal_id = p.id and y.person_id = ${who.personId}) as role,
      (select s.state from proposal_second s where s.proposal_id = p.id and s.person_id = ${who.personId}) as second,
      coalesce(u.units, case when p.imported then (select e.data ->> 'unit' from proposal_event e
        where e.proposal_id = p.id and e.kind = 'imported') end) as units,
      u.due::text
    from page p left join lateral (
      select string_agg(h.name, '、' order by a.role, h.name) as units, min(a.reply_by) filter (where a.state = 'open') as due
      from proposal_assignment a join handling_unit h on h.id = a.unit_id
      where a.proposal_id = p.id and a.round = p.round and a.state in ('open', 'done') and a.role <> 'co') u on true
    order by p.year desc, p.number desc, p.id desc`);
  return rows.map(({ name_consent, role, second, due, names, units, ...row }) => ({
    ...row,
    names: mayReadNames(who, { role, second }, name_consent) ? names : null,
    units: units ?? '',
    due:
      due !== null && row.state === 'handling'
        ? { on: due, lateness: lateness(due, today, isWorkingDay) }
        : null,
  }));
}

/** What comes after a mark in the order of the list; what is no mark begins at the beginning. */
function beyond(after: string | null) {
  const hit = /^(\d{4})\.(x|\d{1,6})\.([0-9a-f-]{36})$/.exec(after ?? '');
  if (!hit) return sql`true`;
  const [year, id] = [Number(hit[1]), hit[3]!];
  return hit[2] === 'x'
    ? sql`p.year <= ${year} and (p.year < ${year} or p.number is not null or p.id < ${id}::uuid)`
    : sql`p.year <= ${year} and (p.year < ${year} or p.number < ${Number(hit[2])})`;
}

/** The years from the first proposal to the last, by the ends of an index alone. */
export async function listYears(tx: Tx): Promise<number[]> {
  const [row] = await tx.execute<{ first: number | null; last: number | null }>(
    sql`select min(year) as first, max(year) as last from proposal`,
  );
  return yearsOf(row);
}

const yearsOf = (row: { first: number | null; last: number | null } | undefined): number[] => {
  if (row?.first == null || row.last == null) return [];
  const { first, last } = row;
  return Array.from({ length: Math.min(last - first + 1, 60) }, (_, at) => last - at);
};
