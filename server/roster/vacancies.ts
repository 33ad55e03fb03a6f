import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client';

/** Seats that stand empty in one delegation and constituency; `vacancy` is the mandate whose seat has waited longest. */
export type Vacancy = {
  readonly vacancy: string;
  readonly delegation: string;
  readonly constituency: string | null;
  readonly seats: number;
  readonly former: readonly string[];
};

// The oldest vacancy is filled first: what has been filled is skipped.
const waiting = (what: 'r.id' | 'p.name') =>
  sql`(array_agg(${sql.raw(what)} order by e."on", e.recorded_at, r.id) filter (where e.kind = 'vacancy'))`;
const filled = sql`(1 + count(*) filter (where e.kind = 'byElection'))::int`;

/** Where seats of a term stand empty: vacancies less by-elections, constituency by constituency. */
export async function findVacancies(tx: Tx, termId: string): Promise<Vacancy[]> {
  return tx.execute<Vacancy>(sql`
    select ${waiting('r.id')}[${filled}] as vacancy,
      d.name as delegation, c.name as constituency,
      (count(*) filter (where e.kind = 'vacancy') - count(*) filter (where e.kind = 'byElection'))::int as seats,
      ${waiting('p.name')}[${filled}:] as former
    from mandate_event e join representative r on r.id = e.representative_id
    join person p on p.id = r.person_id join delegation d on d.id = r.delegation_id
    left join constituency c on c.id = r.constituency_id
    where e.term_id = ${termId} and e.kind in ('vacancy', 'byElection')
    group by d.id, c.id
    having count(*) filter (where e.kind = 'vacancy') > count(*) filter (where e.kind = 'byElection')
    order by d.ordinal, c.name`);
}

/** How many seats of the delegation and constituency of an ended mandate stand empty now. */
export async function countVacant(
  tx: Tx,
  of: { readonly delegationId: string; readonly constituencyId: string | null },
): Promise<number> {
  const rows = await tx.execute<{ seats: number }>(sql`
    select (count(*) filter (where e.kind = 'vacancy') - count(*) filter (where e.kind = 'byElection'))::int as seats
    from mandate_event e join representative r on r.id = e.representative_id
    where r.delegation_id = ${of.delegationId} and r.constituency_id is not distinct from ${of.constituencyId}::uuid`);
  return rows[0]?.seats ?? 0;
}
