import { sql } from 'drizzle-orm';
import type { Hand } from '#server/platform/command';

/** Rows of an item from which on they are as many doctors as matter: fewer are counted one by one, for those who have rows in two departments. */
const surelyMany = 50;

/** Writes the sums of a dataset that is being confirmed: by department and category, by doctor, by item, of each month. */
export async function rollUp({ tx, orgId }: Hand, dataset: string): Promise<void> {
  const sums = sql`sum(quantity), sum(amount), sum(visits)`;
  await tx.execute(sql`set local work_mem = '64MB'`);
  // One pass over the rows for both: what each doctor used of each category.
  await tx.execute(sql`
    with base as materialized (
      select r.month, r.department, w.category, r.person_id, sum(r.quantity) as quantity, sum(r.amount) as amount, sum(r.visits) as visits
      from indicator_row r join indicator_word w on w.id = r.item where r.dataset_id = ${dataset}
      group by r.month, r.department, w.category, r.person_id),
    doctors as (
      insert into indicator_doctor_sum (org_id, dataset_id, month, department, person_id, quantity, amount, visits)
      select ${orgId}::uuid, ${dataset}::uuid, month, department, person_id, ${sums} from base group by month, department, person_id)
    insert into indicator_department_sum (org_id, dataset_id, month, department, category, doctors, quantity, amount, visits)
    select ${orgId}::uuid, ${dataset}::uuid, month, department, category, count(*), ${sums} from base group by month, department, category`);
  await tx.execute(sql`
    insert into indicator_item_sum (org_id, dataset_id, month, item, doctors, quantity, amount, visits)
    select ${orgId}::uuid, ${dataset}::uuid, r.month, r.item, case when r.rows >= ${surelyMany} then r.rows else (
        select count(distinct o.person_id) from indicator_row o where o.dataset_id = ${dataset} and o.month = r.month and o.item = r.item) end,
      r.quantity, r.amount, r.visits
    from (select month, item, count(*) as rows, sum(quantity) as quantity, sum(amount) as amount, sum(visits) as visits
      from indicator_row where dataset_id = ${dataset} group by month, item) r`);
}
