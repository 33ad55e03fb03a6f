import { sql } from 'drizzle-orm';
import { type CompositionRow, checkComposition, openRows } from '#app/domain/roster/rules';
import type { Profile, UnitKind } from '#app/domain/statute/profile';
import type { Tx } from '#db/client';

type Reason = { readonly rule: string; readonly reason: string; readonly by: string | null };

type Counts = {
  kind: string;
  reasons: Reason[];
  staff: number;
  staff_women: number;
  total: number;
  managers: number;
  frontline: number;
  professionals: number;
  teachers: number;
  women: number;
  young: number;
  non_voting: number;
  delegations: { name: string; hasLeader: boolean; size: number }[];
};

/** A rule with what is written down for it; `held`: it holds, or the law allows a written reason and one is on file. */
export type ComposedRow = CompositionRow & { readonly held: boolean; readonly reason: Reason | null };

/** The composition rules of a term as its roster stands now, under the given profile: one query, whatever the size. The presidium belongs to a session and is judged there. */
export async function readComposition(
  tx: Tx,
  termId: string,
  profile: Profile,
): Promise<{ unit: UnitKind; staff: number; representatives: number; rows: ComposedRow[] }> {
  const found = (await tx.execute<Counts>(counts(termId)))[0]!;
  const unit = unitOf(found.kind);
  const rows = checkComposition(profile, unit, {
    staff: { total: found.staff, women: found.staff_women },
    representatives: {
      total: found.total,
      managers: found.managers,
      frontline: found.frontline,
      professionals: found.professionals,
      teachers: found.teachers,
      women: found.women,
      underThirtyFive: found.young,
    },
    delegations: found.delegations,
    presidium: null,
    nonVoting: found.non_voting,
  });
  const open = openRows(
    rows,
    found.reasons.map((one) => one.rule),
  );
  return {
    unit,
    staff: found.staff,
    representatives: found.total,
    rows: rows.map((row) => ({
      ...row,
      held: !open.includes(row),
      reason: found.reasons.find((one) => one.rule === row.rule) ?? null,
    })),
  };
}

/** The kind of unit that the rules tell apart; a union is composed like an enterprise. */
export const unitOf = (kind: string): UnitKind =>
  kind === 'hospital' || kind === 'school' ? kind : 'enterprise';

// A rehearsal counts its invented people, a real term the real ones.
const counts = (termId: string) => sql`
  with reps as (select p.* from representative r join person p on p.id = r.person_id
    where r.term_id = ${termId} and r.ended_on is null and p.left_on is null),
  staff as (select p.gender from person p, term t where t.id = ${termId} and p.left_on is null and p.invented = t.rehearsal)
  select (select kind from organisation where id = app_org()) as kind,
    (select coalesce(json_agg(json_build_object('rule', w.rule, 'reason', w.reason, 'by', p.name)), '[]')
      from composition_reason w left join person p on p.id = w.given_by where w.term_id = ${termId}) as reasons,
    (select count(*)::int from staff) as staff,
    (select count(*)::int from staff where gender = 'female') as staff_women,
    count(*)::int as total,
    (count(*) filter (where job_level in ('leader', 'middleChief', 'middleDeputy')))::int as managers,
    (count(*) filter (where job_level in ('teamLead', 'frontline')))::int as frontline,
    (count(*) filter (where job_kind in ('professional', 'teacher')))::int as professionals,
    (count(*) filter (where job_kind = 'teacher'))::int as teachers,
    (count(*) filter (where gender = 'female'))::int as women,
    (count(*) filter (where birth_date > (app_now() at time zone 'Asia/Shanghai')::date - interval '35 years'))::int as young,
    (select count(*)::int from attendee where term_id = ${termId}) as non_voting,
    (select coalesce(json_agg(json_build_object('name', d.name, 'size', d.size, 'hasLeader', d.led) order by d.ordinal), '[]') from (
      select d.name, d.ordinal, count(r.id)::int as size, coalesce(bool_or(r.leader), false) as led
      from delegation d left join representative r on r.delegation_id = d.id and r.ended_on is null
      where d.term_id = ${termId} group by d.id) d) as delegations
  from reps`;
