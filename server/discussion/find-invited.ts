import { sql } from 'drizzle-orm';
import type { Invited, InviteReason } from '#app/domain/discussion/topic-views';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Tx } from '#db/client';

type Row = { id: string; name: string; number: string; reason: InviteReason; of: string | null };

/**
 * Who sits in a joint meeting of the term (Shanghai art. 25): leaders of delegations, heads of committees, the presidium of the term's last
 * session, the union; where the term has an executive committee (schools), its members. As offices stand now; each person once.
 */
export async function findInvited(tx: Tx, termId: string, now: Date): Promise<Invited[]> {
  const today = dayInShanghai(now);
  const rows = await tx.execute<Row>(sql`
    select p.id, p.name, p.staff_number as number, w.reason, w."of" from (
      select r.person_id, 'leader' as reason, 1 as rank, d.ordinal, d.name as "of" from representative r join delegation d on d.id = r.delegation_id
        where r.term_id = ${termId} and r.ended_on is null and r.leader
      union all
      select m.person_id, 'head', 2, 0, c.name from committee_member m join committee c on c.id = m.committee_id
        where c.term_id = ${termId} and m.head
      union all
      select m.person_id, 'executive', 3, 0, c.name from committee_member m join committee c on c.id = m.committee_id
        where c.term_id = ${termId} and not m.head and c.name like '%执行委员会%'
      union all
      select m.person_id, 'presidium', 4, 0, l.title from (select s.id, s.title from congress_session s
          where s.term_id = ${termId} and s.kind <> 'rehearsal' and s.state <> 'cancelled'
            and exists (select 1 from presidium_member x where x.session_id = s.id)
          order by s.created_at desc limit 1) l join presidium_member m on m.session_id = l.id
      union all
      select o.person_id, 'union', 5, 0, null from office o
        where o.kind = 'secretary' and o.starts_on <= ${today} and (o.ends_on is null or o.ends_on >= ${today})
    ) w join person p on p.id = w.person_id where p.left_on is null
    order by w.rank, w.ordinal, w."of", p.staff_number`);
  const people = new Map<string, Invited & { as: { reason: InviteReason; of: string | null }[] }>();
  for (const { reason, of, ...who } of rows) {
    const known = people.get(who.id) ?? { ...who, as: [] };
    known.as.push({ reason, of });
    people.set(who.id, known);
  }
  return [...people.values()];
}
