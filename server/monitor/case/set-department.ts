import { and, eq, ne, sql } from 'drizzle-orm';
import { setDepartmentForm } from '#app/domain/monitor/case/forms';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { monitorDepartment } from '#db/schema';
import { command, done, type Hand, nothing } from '#server/platform/command';
import { findStaff, standingTo } from './load';

async function isTaken({ tx }: Hand, name: string, besides: string | undefined): Promise<boolean> {
  const [same] = await tx
    .select({ id: monitorDepartment.id })
    .from(monitorDepartment)
    .where(and(eq(monitorDepartment.name, name), besides ? ne(monitorDepartment.id, besides) : undefined));
  return same !== undefined;
}

/** Whether figures, surveys or people carry the name: by it they find the department, and the rule that nobody works at home finds people. */
async function isInUse({ tx }: Hand, department: string, name: string): Promise<boolean> {
  const rows = await tx.execute(sql`
    select 1 where exists (select 1 from indicator_word where kind = 'department' and name = ${name})
      or exists (select 1 from satisfaction_answer where department_id = ${department})
      or exists (select 1 from person where department = ${name} and left_on is null)`);
  return rows.length > 0;
}

/** What keeps a department as it is: it is the officer's own, or its name is in use. */
async function faultOfChange(hand: Hand, department: string, name: string): Promise<Refusal | null> {
  const [was] = await hand.tx
    .select()
    .from(monitorDepartment)
    .where(eq(monitorDepartment.id, department))
    .for('update');
  if (!was) return refuse('monitor.noDepartment');
  const who = await standingTo(hand.tx, hand.actor, { departmentId: department, actionOwnerId: null });
  if (who.isOwn) return refuse('monitor.departmentOwn');
  if (was.name === name || !(await isInUse(hand, department, was.name))) return null;
  return refuse('monitor.nameInUse', {
    params: { name: was.name },
    fields: { name: ['platform:fields.invalid'] },
  });
}

/** A department as the monitors know it: its name, who answers for it, and with which others it may be compared. Not changed by those whose own it is, or the rule that nobody works on a case at home would be theirs to bend. */
export const setDepartment = command({
  name: 'monitor.setDepartment',
  input: setDepartmentForm,
  load: nothing,
  perform: async (hand, { department, name, head, peerGroup }) => {
    const fault = department ? await faultOfChange(hand, department, name) : null;
    if (fault) return fault;
    const headId = head ? await findStaff(hand.tx, head, 'head') : null;
    if (isRefusal(headId)) return headId;
    if (await isTaken(hand, name, department))
      return refuse('monitor.departmentTaken', { fields: { name: ['monitor:refusals.departmentTaken'] } });
    const values = { name, headId, peerGroup: peerGroup || null };
    const [row] = department
      ? await hand.tx
          .update(monitorDepartment)
          .set(values)
          .where(eq(monitorDepartment.id, department))
          .returning({ id: monitorDepartment.id })
      : await hand.tx
          .insert(monitorDepartment)
          .values({ ...values, orgId: hand.orgId })
          .returning({ id: monitorDepartment.id });
    if (!row) return refuse('monitor.noDepartment');
    return done({ department: row.id }, { name: 'monitor.departmentSet', subject: row.id });
  },
});
