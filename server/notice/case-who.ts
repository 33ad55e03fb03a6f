import { type SQL, sql } from 'drizzle-orm';
import { holding } from './who';

/** A case as its notices name it. Its title holds no names of people. */
export const caseNamed = (id: string, more: SQL = sql`true`): SQL => sql`
  select c.year || '-' || lpad(c.number::text, 3, '0') as number, c.title, c.statement_by::text as "statementBy", c.action_by::text as "actionBy"
  from monitor_case c where c.id::text = ${id} and ${more}`;

/** The head of the department that a case is about. */
export const headOf = (id: string): SQL => sql`
  select d.head_id as person_id from monitor_case c join monitor_department d on d.id = c.department_id
  where c.id::text = ${id} and d.head_id is not null`;

/** Who sees to the agreed action. */
export const actionOwnerOf = (id: string): SQL => sql`
  select c.action_owner_id as person_id from monitor_case c where c.id::text = ${id} and c.action_owner_id is not null`;

/** Those who hold an office and neither head nor belong to the department of a case. */
const strangersTo = (id: string, holders: SQL): SQL => sql`
  select h.person_id from (${holders}) h join person p on p.id = h.person_id where not exists (
    select 1 from monitor_case c join monitor_department d on d.id = c.department_id
    where c.id::text = ${id} and (d.head_id = p.id or d.name = p.department))`;

/** Who works on a case: those who have done something with it and still may; nobody yet, everybody who might. */
export const workersOf = (id: string, now: Date): SQL => {
  const all = strangersTo(id, holding(now, 'inspector', 'monitorOfficer'));
  const at = sql`select e.by_id from monitor_case_event e where e.case_id::text = ${id}`;
  return sql`select w.person_id from (${all}) w where w.person_id in (${at})
    or not exists (select 1 from (${all}) x where x.person_id in (${at}))`;
};

/** The experts who may judge a case. */
export const expertsOf = (id: string, now: Date): SQL => strangersTo(id, holding(now, 'expert'));
