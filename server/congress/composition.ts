import { sql } from 'drizzle-orm';
import type { CompositionFinding } from '#app/domain/congress/evidence';
import { checkComposition, openRows } from '#app/domain/roster/rules';
import type { Profile, UnitKind } from '#app/domain/statute/profile';
import type { Tx } from '#db/client';

type Counts = {
  kind: string;
  reasons: string[];
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
};

/** The rules of composition that the term's roster breaks, as the roster room judges them; leaders have their own gate. */
export async function findComposition(
  tx: Tx,
  termId: string,
  profile: Profile,
): Promise<CompositionFinding[]> {
  const found = (await tx.execute<Counts>(counts(termId)))[0]!;
  const unit: UnitKind = found.kind === 'hospital' || found.kind === 'school' ? found.kind : 'enterprise';
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
    delegations: [],
    presidium: null,
    nonVoting: found.non_voting,
  });
  const open = openRows(rows, found.reasons);
  return rows.map((row) => ({ rule: row.rule, article: row.article, held: !open.includes(row) }));
}

const counts = (termId: string) => sql`
  with reps as (select p.* from representative r join person p on p.id = r.person_id
    where r.term_id = ${termId} and r.ended_on is null and p.left_on is null),
  staff as (select p.* from person p, term t where t.id = ${termId} and p.left_on is null and p.invented = t.rehearsal)
  select (select kind from organisation where id = app_org()) as kind,
    coalesce((select json_agg(rule) from composition_reason where term_id = ${termId}), '[]') as reasons,
    (select count(*)::int from staff) as staff,
    (select count(*)::int from staff where gender = 'female') as staff_women,
    count(*)::int as total,
    (count(*) filter (where job_level in ('leader', 'middleChief', 'middleDeputy')))::int as managers,
    (count(*) filter (where job_level in ('teamLead', 'frontline')))::int as frontline,
    (count(*) filter (where job_kind in ('professional', 'teacher')))::int as professionals,
    (count(*) filter (where job_kind = 'teacher'))::int as teachers,
    (count(*) filter (where gender = 'female'))::int as women,
    (count(*) filter (where birth_date > (app_now() at time zone 'Asia/Shanghai')::date - interval '35 years'))::int as young,
    (select count(*)::int from attendee where term_id = ${termId}) as non_voting
  from reps`;
