import { type SQL, sql } from 'drizzle-orm';
import { type ListFilter, searchedNumber, searchTerms } from '#app/domain/proposal/overview-views';
import type { Standing } from '#app/domain/proposal/standing';
import { type Day, dayInShanghai } from '#app/domain/statute/deadlines';
import { isWorkingDay } from '#server/platform/working-days';
import { todoOf } from './todo';
import { visibleTo } from './visible';

/** More than any organisation has: the index gives every proposal with the words, what may be read of them is asked afterwards. */
const found = 20_000;

/** The latest working day up to today: a reply is overdue when it was due before it. */
export function lastWorkingDay(now: Date): Day {
  let at = now;
  while (!isWorkingDay(dayInShanghai(at))) at = new Date(at.getTime() - 86_400_000);
  return dayInShanghai(at);
}

/** Whether the reader works with proposals and so may search them by the names of proposers. */
const knowsNames = (who: Standing): boolean =>
  who.isRepresentative ||
  who.isCommittee ||
  who.isSecretary ||
  who.isPresidium ||
  who.isManagement ||
  who.isPublisher ||
  who.isObserver ||
  who.units.length > 0;

/**
 * The words as conditions: by pairs of characters from the GIN indexes (`proposals_found`). A word of two characters is its pair; of a longer
 * one the pairs may also stand apart, so that the words themselves are looked for. A number of a proposal finds that one.
 */
function hasWords(q: string, who: Standing): SQL[] {
  const number = searchedNumber(q);
  if (number) return [sql`p.year = ${number.year} and p.number = ${number.number}`];
  const names = knowsNames(who);
  return searchTerms(q).terms.map((term) => {
    const isFound = sql`p.id in (select f.id from proposals_found(${term}, ${names}, ${found}) f)`;
    return [...term].length === 2
      ? isFound
      : sql`${isFound} and (position(${term} in lower(p.title || ' ' || p.suggestions || ' ' || p.reasons)) > 0
        or (${names} and position(${term} in lower(p.names)) > 0))`;
  });
}

const ofView = (filter: ListFilter, who: Standing, today: Day): SQL => {
  const me = who.personId;
  switch (filter.view) {
    case 'mine':
      return sql`p.id in (select o.id from proposal o where o.proposer_id = ${me}
        union select y.proposal_id from proposal_party y where y.person_id = ${me}
        union select s.proposal_id from proposal_second s where s.person_id = ${me} and s.state = 'agreed')`;
    case 'todo':
      return todoOf(who, today);
    case 'seconding':
      return sql`p.state = 'seconding'`;
    default:
      return sql`p.number is not null and p.state <> 'withdrawn'`;
  }
};

function ofState({ state }: ListFilter, now: Date): SQL[] {
  if (state === null) return [];
  if (state !== 'overdue') return [sql`p.state = ${state}`];
  return [
    sql`p.state = 'handling' and exists (select 1 from proposal_assignment a where a.proposal_id = p.id and a.state = 'open'
      and a.role <> 'co' and a.reply_by < ${lastWorkingDay(now)}::date)`,
  ];
}

/** The condition on rows `p` of proposal that a filter asks for, of what this person may read. */
export function matches(filter: ListFilter, who: Standing, now: Date): SQL {
  const { category, year, unit } = filter;
  return sql.join(
    [
      visibleTo(who),
      ofView(filter, who, dayInShanghai(now)),
      ...ofState(filter, now),
      ...(category ? [sql`p.category = ${category}`] : []),
      ...(year ? [sql`p.year = ${year}`] : []),
      ...(unit
        ? [
            sql`(exists (select 1 from proposal_assignment a join handling_unit h on h.id = a.unit_id
                where a.proposal_id = p.id and a.state in ('open', 'done') and h.name = ${unit})
              or (p.imported and exists (select 1 from proposal_event e where e.proposal_id = p.id and e.kind = 'imported'
                and e.data ->> 'unit' = ${unit})))`,
          ]
        : []),
      ...(filter.q ? hasWords(filter.q, who) : []),
    ],
    sql` and `,
  );
}
