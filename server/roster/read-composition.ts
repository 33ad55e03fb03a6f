import { sql } from 'drizzle-orm';
import { type CompositionRow, checkComposition } from '#app/domain/roster/rules';
import type { UnitKind } from '#app/domain/statute/profile';
import { isProfileId, profile } from '#app/domain/statute/profiles';
import type { Tx } from '#db/client';

type Counts = {
  kind: string;
  rule_profile: string;
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

/** The composition rules of a term as they stand now, under the organisation's rule profile: one query, whatever the size. */
export async function readComposition(tx: Tx, termId: string): Promise<CompositionRow[]> {
  const found = (await tx.execute<Counts>(counts(termId)))[0]!;
  const unit: UnitKind = found.kind === 'hospital' || found.kind === 'school' ? found.kind : 'enterprise';
  return checkComposition(profile(isProfileId(found.rule_profile) ? found.rule_profile : 'SH_2017'), unit, {
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
}

const counts = (termId: string) => sql`
  with reps as (select p.* from representative r join person p on p.id = r.person_id
    where r.term_id = ${termId} and r.ended_on is null and p.left_on is null),
  staff as (select gender from person where left_on is null and not invented)
  select o.kind, o.rule_profile,
    (select count(*)::int from staff) as staff,
    (select count(*)::int from staff where gender = 'female') as staff_women,
    (select count(*)::int from reps) as total,
    (select count(*)::int from reps where job_level in ('leader', 'middleChief', 'middleDeputy')) as managers,
    (select count(*)::int from reps where job_level in ('teamLead', 'frontline')) as frontline,
    (select count(*)::int from reps where job_kind in ('professional', 'teacher')) as professionals,
    (select count(*)::int from reps where job_kind = 'teacher') as teachers,
    (select count(*)::int from reps where gender = 'female') as women,
    (select count(*)::int from reps where birth_date > (app_now() at time zone 'Asia/Shanghai')::date - interval '35 years') as young,
    (select count(*)::int from attendee where term_id = ${termId}) as non_voting,
    (select coalesce(json_agg(json_build_object('name', d.name, 'size', d.size, 'hasLeader', d.led)), '[]') from (
      select d.name, count(r.id)::int as size, coalesce(bool_or(r.leader), false) as led
      from delegation d left join representative r on r.delegation_id = d.id and r.ended_on is null
      where d.term_id = ${termId} group by d.id) d) as delegations
  from organisation o`;
