import { sql } from 'drizzle-orm';
import { type Actor, hasRole } from '#app/domain/actor';

/** Offices whose holders read everything of findings and cases. */
export const readsAll = (actor: Actor): boolean =>
  (['inspector', 'monitorOfficer', 'management', 'expert', 'secretary'] as const).some((role) =>
    hasRole(actor, role),
  );

/** Whether somebody works on findings and cases. */
export const isWorker = (actor: Actor): boolean =>
  hasRole(actor, 'inspector') || hasRole(actor, 'monitorOfficer');

const me = (actor: Actor): string | null => (actor.kind === 'person' ? actor.personId : null);

/** The departments that somebody heads. */
export const headedBy = (actor: Actor) => sql`select id from monitor_department where head_id = ${me(actor)}`;

/** Cases that somebody may read, by the same standing as orders (`mayReadCase`). */
export const casesOf = (actor: Actor) =>
  readsAll(actor)
    ? sql`true`
    : sql`(c.department_id in (${headedBy(actor)}) or c.action_owner_id = ${me(actor)})`;

/** Cases that wait for somebody: to be stated or reported by the department, to be worked on, to be judged. */
export function waitingFor(actor: Actor) {
  const own = sql`(c.department_id in (${headedBy(actor)})
    or exists (select 1 from monitor_department d join person p on p.id = ${me(actor)} and p.department = d.name where d.id = c.department_id))`;
  const parts = [
    sql`(c.state in ('stating', 'acting') and c.department_id in (${headedBy(actor)}))`,
    sql`(c.state = 'acting' and c.action_owner_id = ${me(actor)})`,
  ];
  if (isWorker(actor)) parts.push(sql`(c.state in ('opened', 'checking', 'stated', 'done') and not ${own})`);
  if (hasRole(actor, 'expert'))
    parts.push(sql`(c.state = 'panel' and not ${own} and not exists (
      select 1 from monitor_case_event e where e.case_id = c.id and e.kind = 'opinion' and e.by_id = ${me(actor)}
        and e.revision > (select max(r.revision) from monitor_case_event r where r.case_id = c.id and r.kind = 'refer')))`);
  return sql`(${sql.join(parts, sql` or `)})`;
}
