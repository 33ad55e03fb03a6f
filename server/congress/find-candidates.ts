import { inArray, sql } from 'drizzle-orm';
import { thawProfile } from '#app/domain/statute/profile';
import type { Tx } from '#db/client';
import { person } from '#db/schema';
import type { SessionRow } from './load';

export type Candidate = {
  readonly id: string;
  readonly name: string;
  readonly staffNumber: string;
  readonly delegation: string;
  /** Belongs to those who must be the main body of the presidium: front line, or teachers. */
  readonly mainBody: boolean;
  readonly manager: boolean;
  /** Named in the imported list as a candidate of the presidium. */
  readonly proposed: boolean;
};

/** Who may sit on the presidium: the frozen roll, or before the freeze those who hold a mandate now; by delegation. */
export async function findEligible(tx: Tx, session: SessionRow): Promise<Candidate[]> {
  const teachers = thawProfile(session.profile).presidium.mainBody.value.of === 'teachers';
  return tx.execute<Candidate>(sql`
    select p.id, p.name, p.staff_number as "staffNumber", d.name as delegation,
      ${teachers ? sql`coalesce(p.job_kind = 'teacher', false)` : sql`coalesce(p.job_level in ('teamLead', 'frontline'), false)`} as "mainBody",
      coalesce(p.job_level in ('leader', 'middleChief', 'middleDeputy'), false) as manager,
      r.presidium_candidate as proposed
    from representative r join person p on p.id = r.person_id join delegation d on d.id = r.delegation_id
    where r.term_id = ${session.termId} and ${
      session.rollFrozenAt
        ? sql`exists (select 1 from roll_entry e where e.session_id = ${session.id} and e.person_id = p.id)`
        : sql`r.ended_on is null and p.left_on is null`
    }
    order by d.ordinal, p.name, p.staff_number`);
}

/** Of the people named: who may sit, and the names of those who may not; `seats` is the size of the roll. */
export async function findCandidates(
  tx: Tx,
  session: SessionRow,
  ids: readonly string[],
): Promise<{ seats: number; chosen: Candidate[]; strangers: string[] }> {
  const wanted = new Set(ids);
  const eligible = await findEligible(tx, session);
  const chosen = eligible.filter((one) => wanted.has(one.id));
  const missing = [...wanted].filter((id) => !chosen.some((one) => one.id === id));
  const named =
    missing.length === 0
      ? []
      : await tx.select({ id: person.id, name: person.name }).from(person).where(inArray(person.id, missing));
  return {
    seats: session.rollSize ?? eligible.length,
    chosen,
    strangers: missing.map((id) => named.find((one) => one.id === id)?.name ?? '?'),
  };
}
