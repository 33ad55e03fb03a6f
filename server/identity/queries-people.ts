import { sql } from 'drizzle-orm';
import { inForce } from '#app/domain/identity/offices';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { dayOf } from '#app/i18n/time';
import type { Reader } from '#server/platform/http';

export type AccountState = 'active' | 'code' | 'expired' | 'none' | 'left';
const pageSize = 50;

/** Whether an address names a row at all; anything else is nobody's id. */
const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

export type PeopleSearch = {
  readonly q: string;
  readonly without: boolean;
  readonly after: string | null;
  readonly before: string | null;
};

type Row = {
  id: string;
  name: string;
  staff_number: string;
  department: string | null;
  state: AccountState;
  offices: string[];
};

const stateOf = (now: string) => sql`case
  when p.left_on is not null then 'left'
  when exists (select 1 from credential c where c.person_id = p.id) then 'active'
  when exists (select 1 from activation_code a where a.person_id = p.id and a.used_at is null and a.expires_at > ${now}) then 'code'
  when exists (select 1 from activation_code a where a.person_id = p.id and a.used_at is null) then 'expired'
  else 'none' end`;

/** People of the roster in the order of their numbers, 50 a page by key, found by a part of name, number or department. */
export async function readPeople({ tx, now }: Reader, search: PeopleSearch) {
  const moment = now.toISOString();
  const today = dayOf(now);
  const part = `%${search.q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const matches = search.q
    ? sql`and (p.name ilike ${part} or p.staff_number ilike ${part} or p.department ilike ${part})`
    : sql``;
  const without = search.without
    ? sql`and p.left_on is null and not exists (select 1 from credential c where c.person_id = p.id)`
    : sql``;
  const backwards = search.before !== null;
  const key = search.before ?? search.after;
  const from =
    key === null ? sql`` : backwards ? sql`and p.staff_number < ${key}` : sql`and p.staff_number > ${key}`;
  const rows = await tx.execute<Row>(sql`
    select p.id, p.name, p.staff_number, p.department, ${stateOf(moment)} as state,
      coalesce((select array_agg(distinct o.kind) from office o where o.person_id = p.id
        and o.starts_on <= ${today} and (o.ends_on is null or o.ends_on >= ${today})), '{}') as offices
    from person p where not p.invented ${matches} ${without} ${from}
    order by p.staff_number ${backwards ? sql`desc` : sql`asc`} limit ${pageSize + 1}`);
  const [counts] = await tx.execute<{ all: number; without: number }>(sql`
    select count(*)::int as all, (count(*) - count(c.person_id))::int as without
    from person p left join credential c on c.person_id = p.id where p.left_on is null and not p.invented`);
  const shown = rows.slice(0, pageSize);
  if (backwards) shown.reverse();
  const more = rows.length > pageSize;
  return {
    people: shown.map(({ staff_number: staffNumber, ...row }) => ({ ...row, staffNumber })),
    count: counts?.all ?? 0,
    without: counts?.without ?? 0,
    previous: (backwards ? more : key !== null) ? (shown[0]?.staff_number ?? null) : null,
    next: (backwards || more ? shown.at(-1)?.staff_number : null) ?? null,
  };
}

/** One person for the secretary: the account's state, devices, offices of all times. */
export async function readPerson({ tx, now }: Reader, personId: string) {
  if (!isId(personId)) return refuse('identity.personUnknown') satisfies Refusal;
  const moment = now.toISOString();
  const [row] = await tx.execute<{
    id: string;
    name: string;
    staff_number: string;
    department: string | null;
    phone: string | null;
    state: AccountState;
    changed_at: string | null;
    code_until: string | null;
    devices: number;
  }>(sql`
    select p.id, p.name, p.staff_number, p.department, p.phone, ${stateOf(moment)} as state,
      (select c.changed_at from credential c where c.person_id = p.id) as changed_at,
      (select max(a.expires_at) from activation_code a where a.person_id = p.id and a.used_at is null) as code_until,
      (select count(*)::int from device_session d where d.person_id = p.id and d.expires_at > ${moment}) as devices
    from person p where p.id = ${personId}`);
  if (!row) return refuse('identity.personUnknown') satisfies Refusal;
  const offices = await tx.execute<{
    id: string;
    kind: string;
    starts_on: string;
    ends_on: string | null;
  }>(sql`
    select id, kind, starts_on::text, ends_on::text from office where person_id = ${personId}
    order by ends_on desc nulls first, starts_on desc limit 50`);
  const today = dayOf(now);
  const iso = (value: string | null) => (value === null ? null : new Date(value).toISOString());
  return {
    id: row.id,
    name: row.name,
    staffNumber: row.staff_number,
    department: row.department,
    phone: row.phone,
    state: row.state,
    passwordSince: iso(row.changed_at),
    codeUntil: iso(row.code_until),
    devices: row.devices,
    offices: offices.map(({ id, kind, starts_on: startsOn, ends_on: endsOn }) => ({
      id,
      kind,
      startsOn,
      endsOn,
      isOver: endsOn !== null && endsOn < today,
      isInForce: inForce({ startsOn, endsOn }, today),
    })),
    today,
    now: moment,
  };
}

/** What the page that issues codes asks: delegations of terms under way, how many lack a code, one chosen person. */
export async function readCodesChoice({ tx, now }: Reader, personId: string | null) {
  const moment = now.toISOString();
  const delegations = await tx.execute<{ id: string; name: string }>(sql`
    select d.id, d.name || '(' || t.name || ')' as name from delegation d join term t on t.id = d.term_id
    where t.ends_on >= ${dayOf(now)} and not t.rehearsal order by t.begins_on desc, d.ordinal limit 500`);
  const [waiting] = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from person p where p.left_on is null and not p.invented and not exists
      (select 1 from credential c where c.person_id = p.id) and not exists
      (select 1 from activation_code a where a.person_id = p.id and a.used_at is null and a.expires_at > ${moment})`);
  const chosen =
    personId && isId(personId)
      ? (
          await tx.execute<{ id: string; name: string }>(
            sql`select id, name from person where id = ${personId}`,
          )
        )[0]
      : undefined;
  return {
    delegations: delegations.map(({ id, name }) => ({ id, name })),
    waiting: waiting?.count ?? 0,
    chosen: chosen ? { id: chosen.id, name: chosen.name } : null,
  };
}
