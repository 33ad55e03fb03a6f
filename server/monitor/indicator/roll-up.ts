import { sql } from 'drizzle-orm';
import type { Hand } from '#server/platform/command';

/** Writes the sums of a dataset that is being confirmed: by department and category, by doctor, by item, of each month. */
export async function rollUp({ tx, orgId }: Hand, dataset: string): Promise<void> {
  await tx.execute(sql`set local work_mem = '64MB'`);
  const sums = sql`sum(r.quantity), sum(r.amount), sum(r.visits)`;
  await tx.execute(sql`
    insert into indicator_doctor_sum (org_id, dataset_id, month, department, person_id, quantity, amount, visits)
    select ${orgId}::uuid, ${dataset}::uuid, r.month, r.department, r.person_id, ${sums}
    from indicator_row r where r.dataset_id = ${dataset} group by r.month, r.department, r.person_id`);
  await tx.execute(sql`
    insert into indicator_item_sum (org_id, dataset_id, month, item, doctors, quantity, amount, visits)
    select ${orgId}::uuid, ${dataset}::uuid, r.month, r.item, count(*), ${sums}
    from (select month, item, person_id, sum(quantity) as quantity, sum(amount) as amount, sum(visits) as visits
      from indicator_row where dataset_id = ${dataset} group by month, item, person_id) r group by r.month, r.item`);
  await tx.execute(sql`
    insert into indicator_department_sum (org_id, dataset_id, month, department, category, doctors, quantity, amount, visits)
    select ${orgId}::uuid, ${dataset}::uuid, r.month, r.department, r.category, count(*), ${sums}
    from (select u.month, u.department, w.category, u.person_id, sum(u.quantity) as quantity, sum(u.amount) as amount, sum(u.visits) as visits
      from indicator_row u join indicator_word w on w.id = u.item where u.dataset_id = ${dataset}
      group by u.month, u.department, w.category, u.person_id) r group by r.month, r.department, r.category`);
}
