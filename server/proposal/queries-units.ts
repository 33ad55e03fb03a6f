import { sql } from 'drizzle-orm';
import type { UnitsPage } from '#app/domain/proposal/handling-views';
import type { Reader } from '#server/platform/http';
import { leaderOf } from './heir';
import { leadersToday } from './leaders';

type Unit = {
  id: string;
  name: string;
  leader_id: string | null;
  leader: string | null;
  is_leading: boolean;
  dissolved_on: string | null;
  successor: string | null;
  open: number;
};
type Handler = { unit: string; office_id: string; id: string; name: string; staff_number: string };

/** The departments with their leaders, their people and how much they have under way; then those that were dissolved. Three queries. */
export async function queryUnits({ tx }: Pick<Reader, 'tx'>): Promise<UnitsPage> {
  const units = await tx.execute<Unit>(sql`
    select u.id, u.name, u.leader_id, p.name as leader, ${leaderOf(sql`u`)} is not null as is_leading, u.dissolved_on, s.name as successor,
      (select count(*)::int from proposal_assignment a where a.unit_id = u.id and a.state = 'open') as open
    from handling_unit u left join person p on p.id = u.leader_id left join handling_unit s on s.id = u.successor_id
    order by u.name, u.dissolved_on limit 500`);
  const handlers = await tx.execute<Handler>(sql`
    select f.scope_id as unit, f.id as office_id, p.id, p.name, p.staff_number from office f
    join person p on p.id = f.person_id and p.left_on is null
    cross join (select (app_now() at time zone 'Asia/Shanghai')::date as day) today
    where f.kind = 'departmentHandler' and f.scope_id is not null and f.starts_on <= today.day and (f.ends_on is null or f.ends_on >= today.day)
    order by p.staff_number limit 2000`);
  return {
    units: units
      .filter((one) => one.dissolved_on === null)
      .map(({ id, name, leader_id, leader, is_leading, open }) => ({
        ...{ id, name, open },
        leader: is_leading && leader_id && leader ? { id: leader_id, name: leader } : null,
        formerLeader: is_leading ? null : leader,
        handlers: handlers
          .filter(({ unit }) => unit === id)
          .map((one) => ({
            id: one.id,
            name: one.name,
            officeId: one.office_id,
            staffNumber: one.staff_number,
          })),
      })),
    dissolved: units.flatMap(({ id, name, dissolved_on: on, successor }) =>
      on === null ? [] : [{ id, name, on, successor }],
    ),
    leaders: [...(await leadersToday(tx))],
  };
}
