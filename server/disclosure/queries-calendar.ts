import { sql } from 'drizzle-orm';
import { hasRole } from '#app/domain/actor';
import { dutyStateOf, type Period, periodsDue } from '#app/domain/disclosure/calendar';
import type { CalendarEntry, CalendarPage } from '#app/domain/disclosure/desk-views';
import { type Audience, type Frequency, undoingReasons } from '#app/domain/disclosure/words';
import { addDays, type Day, dayInShanghai } from '#app/domain/statute/deadlines';
import type { Tx } from '#db/client';
import type { Reader } from '#server/platform/http';

/** How far back something missing is looked for (what is due once: however far), and how far ahead what comes due is shown. */
const backDays = 400;
const aheadDays = 60;
export const mostDuties = 300;

type Duty = {
  id: string;
  code: string;
  title: string;
  audience: Audience;
  basis: string;
  owner: string;
  owner_name: string | null;
  frequency: Frequency;
  due_days: number;
  starts_on: Day;
  ends_on: Day | null;
};
type Item = { id: string; duty_id: string; period: string; published_on: Day | null };

/** What is due and what is missing, reckoned from the duties and the day; with a year, every period whose day falls into it. */
export async function queryCalendar({ tx, actor, now }: Reader, year: number | null): Promise<CalendarPage> {
  const today = dayInShanghai(now);
  const duties = await tx.execute<Duty>(sql`
    select d.id, d.code, d.title, d.audience, d.basis, d.owner, p.name as owner_name, d.frequency, d.due_days, d.starts_on::text, d.ends_on::text
    from disclosure_duty d left join person p on p.id = d.owner_id order by d.code limit ${mostDuties}`);
  const span = (duty: Duty, from: Day, to: Day) => periodsDue(termOf(duty), from, to);
  const nearOf = (duty: Duty): Period[] =>
    span(
      duty,
      duty.frequency === 'once' ? duty.starts_on : addDays(today, -backDays),
      addDays(today, aheadDays),
    );
  const inYear = (duty: Duty): Period[] =>
    year === null ? [] : span(duty, `${year}-01-01`, `${year}-12-31`);
  const names = new Set(duties.flatMap((duty) => [...nearOf(duty), ...inYear(duty)]).map(({ name }) => name));
  const items = await itemsOf(tx, [...names]);
  const near = duties
    .flatMap((duty) => nearOf(duty).map((period) => entryOf(duty, period, items, today)))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.code.localeCompare(b.code));
  const lastOn = await lastOf(tx);
  return {
    today,
    year,
    hasDuties: duties.length > 0,
    missing: near.filter(({ state }) => state === 'missing'),
    due: near.filter(({ state }) => state === 'due' || state === 'underway' || state === 'running'),
    whenever: duties
      .filter(({ frequency, ends_on }) => frequency === 'atAnyTime' && (ends_on === null || ends_on >= today))
      .map(({ id, code, title, owner }) => ({
        duty: id,
        code,
        title,
        owner,
        lastOn: lastOn.get(id) ?? null,
      })),
    ofYear:
      year === null
        ? []
        : duties.flatMap((duty) => {
            const periods = inYear(duty).map((period) => entryOf(duty, period, items, today));
            const { id, code, title, basis, owner } = duty;
            return periods.length > 0 ? [{ duty: id, code, title, basis, owner, periods }] : [];
          }),
    may: {
      draft: hasRole(actor, 'affairsEditor') || hasRole(actor, 'secretary'),
      set: hasRole(actor, 'secretary') || hasRole(actor, 'affairsApprover'),
    },
  };
}

const termOf = (duty: Duty) => ({
  frequency: duty.frequency,
  dueDays: duty.due_days,
  startsOn: duty.starts_on,
  endsOn: duty.ends_on,
});

function entryOf(duty: Duty, period: Period, items: ReadonlyMap<string, Item>, today: Day): CalendarEntry {
  const item = items.get(`${duty.id} ${period.name}`);
  const { code, title, owner, audience, frequency } = duty;
  return {
    ...{ duty: duty.id, code, title, owner, audience, frequency, ownerName: duty.owner_name },
    period: period.name,
    dueOn: period.dueOn,
    state: dutyStateOf(period, item && { publishedOn: item.published_on }, today),
    item: item?.id ?? null,
  };
}

const counts = sql`(d.taken_down_for is null or d.taken_down_for not in ${undoingReasons})
  and exists (select 1 from disclosure_version v where v.disclosure_id = d.id and v.state <> 'dropped')`;

/** What was begun or published for these periods: one item for each of a duty, so there are as many as there are entries. */
async function itemsOf(tx: Tx, names: readonly string[]): Promise<Map<string, Item>> {
  if (names.length === 0) return new Map();
  const rows = await tx.execute<Item>(sql`
    select d.id, d.duty_id, d.period, (d.published_at at time zone 'Asia/Shanghai')::date::text as published_on
    from disclosure d where d.duty_id is not null and d.period in ${names} and ${counts}`);
  return new Map(rows.map((row) => [`${row.duty_id} ${row.period}`, row]));
}

/** When something was last published for each of the duties that are due at any time. */
async function lastOf(tx: Tx): Promise<Map<string, Day>> {
  const rows = await tx.execute<{ duty_id: string; last_on: Day }>(sql`
    select d.duty_id, max((d.published_at at time zone 'Asia/Shanghai')::date)::text as last_on
    from disclosure d where d.duty_id is not null and d.period is null and d.published_at is not null and ${counts} group by d.duty_id`);
  return new Map(rows.map((row) => [row.duty_id, row.last_on]));
}
