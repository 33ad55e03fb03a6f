import { addToCaseForm } from '#app/domain/monitor/case/forms';
import { mayTakeMore } from '#app/domain/monitor/case/rules';
import { faultOfWorker } from '#app/domain/monitor/case/standing';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { command, done } from '#server/platform/command';
import { addFindings, departmentOf } from './gather';
import { lockCase, lockFindings } from './load';

/** Further findings of the same monitor and department join a case before the department has stated its view. */
export const addToCase = command({
  name: 'monitor.addToCase',
  input: addToCaseForm,
  load: async (hand, given) => {
    const held = await lockCase(hand, given);
    if (isRefusal(held)) return held;
    const findings = await lockFindings(hand, given.findings);
    return isRefusal(findings) ? findings : { ...held, findings };
  },
  perform: async (hand, _given, { row, who, findings }) => {
    const fault = faultOfWorker(who);
    if (fault) return fault;
    if (!mayTakeMore(row.state)) return refuse('monitor.caseStep', { params: { state: row.state } });
    const into = departmentOf(findings, row.departmentId);
    if (isRefusal(into)) return into;
    if (findings.some(({ monitor }) => monitor !== row.monitor) || into.departmentId !== row.departmentId)
      return refuse('monitor.mixedFindings');
    await addFindings(hand, row, findings);
    return done({ case: row.id }, { name: 'monitor.caseMoved', subject: row.id, data: { step: 'add' } });
  },
});
