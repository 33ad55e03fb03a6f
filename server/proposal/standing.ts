import { sql } from 'drizzle-orm';
import { type Actor, hasRole } from '#app/domain/actor';
import type { Standing } from '#app/domain/proposal/standing';
import type { Tx } from '#db/client';
import { termOn } from './term-on';

type Row = {
  term_id: string | null;
  delegation_id: string | null;
  leader: boolean | null;
  member: boolean;
  head: boolean;
  units: string[];
  leads: string[];
};

const nobody: Standing = {
  personId: '',
  termId: null,
  isRepresentative: false,
  delegationId: null,
  leadsDelegation: false,
  isCommittee: false,
  isCommitteeHead: false,
  isPresidium: false,
  isSecretary: false,
  isManagement: false,
  isPublisher: false,
  isObserver: false,
  units: [],
  leadsUnits: [],
};

/** Where the actor stands towards proposals today, in one query: orders, pages and lists all ask here. Machines stand nowhere. */
export async function standingOf(tx: Tx, actor: Actor): Promise<Standing> {
  if (actor.kind !== 'person') return nobody;
  const me = actor.personId;
  const [row] = await tx.execute<Row>(sql`
    select t.id as term_id, v.delegation_id, v.leader,
      c.person_id is not null as member, coalesce(c.head, false) as head,
      coalesce((select array_agg(distinct f.scope_id::text) from office f join handling_unit u on u.id = f.scope_id and u.dissolved_on is null
        where f.person_id = ${me} and f.kind = 'departmentHandler' and f.starts_on <= today.day and (f.ends_on is null or f.ends_on >= today.day)), '{}') as units,
      coalesce((select array_agg(u.id::text) from handling_unit u where u.leader_id = ${me} and u.dissolved_on is null), '{}') as leads
    from (select (app_now() at time zone 'Asia/Shanghai')::date as day) today
    left join lateral (${termOn(sql`today.day`)}) t on true
    left join representative v on v.term_id = t.id and v.person_id = ${me} and v.ended_on is null
    left join committee g on g.term_id = t.id and g.handles_proposals
    left join committee_member c on c.committee_id = g.id and c.person_id = ${me}`);
  return {
    personId: me,
    termId: row?.term_id ?? null,
    isRepresentative: row?.delegation_id != null,
    delegationId: row?.delegation_id ?? null,
    leadsDelegation: row?.leader ?? false,
    isCommittee: row?.member ?? false,
    isCommitteeHead: row?.head ?? false,
    isPresidium: hasRole(actor, 'presidiumMember'),
    isSecretary: hasRole(actor, 'secretary'),
    isManagement: hasRole(actor, 'management'),
    isPublisher: hasRole(actor, 'answerPublisher'),
    isObserver: hasRole(actor, 'inspector') || hasRole(actor, 'superiorUnion'),
    units: row?.units ?? [],
    leadsUnits: row?.leads ?? [],
  };
}
