import { and, eq, isNull } from 'drizzle-orm';
import { nameDepartmentForm } from '#app/domain/monitor/case/forms';
import { mayNameDepartment } from '#app/domain/monitor/case/rules';
import { faultOfWorker } from '#app/domain/monitor/case/standing';
import { refuse } from '#app/domain/refusals';
import { monitorCase, monitorDepartment, monitorFinding } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockCase, standingTo } from './load';
import { writeLine } from './take-step';

/** A case whose findings name no department is given one, once, so that somebody can answer; it holds for its findings too. Nobody names their own. */
export const nameDepartment = command({
  name: 'monitor.nameDepartment',
  input: nameDepartmentForm,
  load: lockCase,
  perform: async (hand, given, { row, who }) => {
    if (row.departmentId !== null) return refuse('monitor.departmentNamed');
    if (!mayNameDepartment(row.state)) return refuse('monitor.caseStep', { params: { state: row.state } });
    const [department] = await hand.tx
      .select()
      .from(monitorDepartment)
      .where(eq(monitorDepartment.id, given.department));
    if (!department) return refuse('monitor.noDepartment');
    const tie = { departmentId: department.id, actionOwnerId: row.actionOwnerId };
    const fault = faultOfWorker(who) ?? faultOfWorker(await standingTo(hand.tx, hand.actor, tie));
    if (fault) return fault;
    await writeLine(hand, row, 'nameDepartment', { data: { department: department.name } });
    await hand.tx
      .update(monitorCase)
      .set({ departmentId: department.id, revision: row.revision + 1 })
      .where(eq(monitorCase.id, row.id));
    await hand.tx
      .update(monitorFinding)
      .set({ departmentId: department.id })
      .where(and(eq(monitorFinding.caseId, row.id), isNull(monitorFinding.departmentId)));
    return done(
      { case: row.id },
      {
        name: 'monitor.caseMoved',
        subject: row.id,
        data: { step: 'nameDepartment', number: row.number, year: row.year },
      },
    );
  },
});
