import { sql } from 'drizzle-orm';
import type { Hand } from '#server/platform/command';
import type { SessionRow } from './load';

/** Writes the roll of the session from the mandates of its term as they stand now, and returns N. By-elections until here count, later ones are for the next session. */
export async function freezeRoll(hand: Hand, session: SessionRow): Promise<number> {
  const rows = await hand.tx.execute(sql`
    insert into roll_entry (org_id, session_id, person_id, name, staff_number, delegation_id, delegation_name, leader, manager, frontline)
    select r.org_id, ${session.id}, p.id, p.name, p.staff_number, d.id, d.name, r.leader,
      coalesce(p.job_level in ('leader', 'middleChief', 'middleDeputy'), false),
      coalesce(p.job_level in ('teamLead', 'frontline'), false)
    from representative r join person p on p.id = r.person_id join delegation d on d.id = r.delegation_id
    where r.term_id = ${session.termId} and r.ended_on is null and p.left_on is null
    returning person_id`);
  return rows.length;
}
