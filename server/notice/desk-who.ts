import { type SQL, sql } from 'drizzle-orm';
import { periodsOfYear } from '#app/domain/disclosure/calendar';
import { frequencies, undoingReasons } from '#app/domain/disclosure/words';
import { addDays, dayInShanghai } from '#app/domain/statute/deadlines';
import { holding } from './who';

/** Versions that wait in a state, without those that the person `h` had a hand in. */
export const waitingFor = (state: 'checking' | 'approving'): SQL => sql`
  select 1 from disclosure_version v where v.state = ${state} and v.checked_by is distinct from h.person_id
    and not exists (select 1 from disclosure_writer w where w.version_id = v.id and w.person_id = h.person_id)`;

/** Those who wrote the versions of an item that are in a state. */
export const writersOf = (item: string, states: readonly string[]): SQL => sql`
  select w.person_id from disclosure_writer w join disclosure_version v on v.id = w.version_id
  where v.disclosure_id = ${item} and v.state in ${states}`;

/** Periods that ended within the last thirteen months or so, as rows of frequency, name and last day. */
function endedPeriods(now: Date): SQL {
  const today = dayInShanghai(now);
  const since = addDays(today, -460);
  const first = Number(since.slice(0, 4));
  const years = Array.from({ length: Number(today.slice(0, 4)) - first + 1 }, (_, at) => first + at);
  const rows = frequencies.flatMap((frequency) =>
    years.flatMap((year) =>
      periodsOfYear(frequency, year)
        .filter(({ to }) => to < today && to >= since)
        .map(({ name, from, to }) => sql`(${frequency}, ${name}, ${from}::date, ${to}::date)`),
    ),
  );
  return rows.length > 0 ? sql.join(rows, sql`, `) : sql`(null::text, null::text, null::date, null::date)`;
}

/** What is owed to the board and not there: duty, period and day. Nothing that was begun is reckoned as missing before its day. */
export const owedToBoard = (now: Date): SQL => sql`
  select o.* from (
    select d.id, d.title, d.owner, d.owner_id, p.name as period, p.last + d.due_days as due_on from disclosure_duty d
      join (values ${endedPeriods(now)}) p(frequency, name, first, last) on p.frequency = d.frequency
        and p.last >= d.starts_on and (d.ends_on is null or p.first <= d.ends_on)
    union all select d.id, d.title, d.owner, d.owner_id, 'once', d.starts_on + d.due_days from disclosure_duty d
      where d.frequency = 'once' and d.starts_on <= ${dayInShanghai(now)}::date) o
  where not exists (select 1 from disclosure i where i.duty_id = o.id and i.period = o.period and i.published_at is not null
    and (i.taken_down_for is null or i.taken_down_for not in ${undoingReasons}))`;

/** Those who can bring a duty about: whoever may draft. */
export const draftersOf = (duty: string, now: Date): SQL => sql`
  select h.person_id from (${holding(now, 'affairsEditor', 'secretary')}) h
    where exists (select 1 from disclosure_duty d where d.id = ${duty})`;

/** Who answers for a duty and may not draft: they have the material, others write. */
export const giverOf = (duty: string, now: Date): SQL => sql`
  select d.owner_id as person_id from disclosure_duty d join person p on p.id = d.owner_id and p.left_on is null
  where d.id = ${duty} and d.owner_id not in (select h.person_id from (${holding(now, 'affairsEditor', 'secretary')}) h)`;
