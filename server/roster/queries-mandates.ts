import { sql } from 'drizzle-orm';
import { isRefusal } from '#app/domain/refusal';
import type { MandateKind } from '#app/domain/roster/mandate';
import { dayOf } from '#app/i18n/time';
import type { Reader } from '#server/platform/http';
import { findTerm } from './load';
import { findVacancies } from './vacancies';

const pageSize = 20;

type Row = {
  id: string;
  kind: MandateKind;
  on: string;
  reason: string;
  figures: Record<string, number> | null;
  at: string;
  name: string | null;
  number: string | null;
  delegation: string | null;
  constituency: string | null;
  ground: string | null;
};

/** `day~recorded~kind~id` of the last fact shown; anything else starts at the newest. */
const keyOf = (before: string) => {
  const [, on, at, kind, id] =
    /^(\d{4}-\d\d-\d\d)~([\d.]{1,20})~(\w{1,20})~([0-9a-f-]{36})$/.exec(before) ?? [];
  return on && at && kind && id
    ? sql`and (e."on"::text, extract(epoch from e.recorded_at)::text, e.kind, e.id::text) < (${on}, ${at}, ${kind}, ${id})`
    : sql``;
};

/** What happened to the mandates of a term, newest first by key, and the seats that stand empty. */
export async function readMandates(
  { tx, now }: Reader,
  termId: string,
  asked: { readonly before: string; readonly number: string },
) {
  const term = await findTerm(tx, termId);
  if (isRefusal(term)) return term;
  const rows = await tx.execute<Row>(sql`
    select e.id, e.kind, e."on"::text as "on", e.reason, e.figures, extract(epoch from e.recorded_at)::text as at,
      p.name, p.staff_number as number, d.name as delegation, c.name as constituency, r.end_reason as ground
    from mandate_event e left join representative r on r.id = e.representative_id
    left join person p on p.id = r.person_id left join delegation d on d.id = r.delegation_id
    left join constituency c on c.id = r.constituency_id
    where e.term_id = ${term.id} ${keyOf(asked.before)}
    order by e."on"::text desc, extract(epoch from e.recorded_at)::text desc, e.kind desc, e.id::text desc limit ${pageSize + 1}`);
  const [holder] = asked.number
    ? await tx.execute<{ name: string; delegation: string }>(sql`
        select p.name, d.name as delegation from representative r join person p on p.id = r.person_id
        join delegation d on d.id = r.delegation_id
        where r.term_id = ${term.id} and p.staff_number = ${asked.number} and r.ended_on is null`)
    : [];
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
  return {
    term: { id: term.id, name: term.name },
    today: dayOf(now),
    asked,
    holder: holder ?? null,
    vacancies: await findVacancies(tx, term.id),
    events: rows.slice(0, pageSize).map(({ at: _, ...row }) => row),
    next: last ? `${last.on}~${last.at}~${last.kind}~${last.id}` : null,
  };
}
