import { and, eq, ne } from 'drizzle-orm';
import { setDepartmentForm } from '#app/domain/monitor/case/forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { monitorDepartment } from '#db/schema';
import { command, done, type Hand, nothing } from '#server/platform/command';
import { findStaff } from './load';

async function isTaken({ tx }: Hand, name: string, besides: string | undefined): Promise<boolean> {
  const [same] = await tx
    .select({ id: monitorDepartment.id })
    .from(monitorDepartment)
    .where(and(eq(monitorDepartment.name, name), besides ? ne(monitorDepartment.id, besides) : undefined));
  return same !== undefined;
}

/** A department as the monitors know it: its name, who answers for it, and with which others it may be compared. */
export const setDepartment = command({
  name: 'monitor.setDepartment',
  input: setDepartmentForm,
  load: nothing,
  perform: async (hand, { department, name, head, peerGroup }) => {
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
