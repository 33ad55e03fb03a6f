import type { Role } from '../../actor';
import type { PermitTable } from '../../permit';

const working = ['inspector', 'monitorOfficer'] as const satisfies readonly Role[];

/** Findings and cases. Who answers for a department is asked of `monitor_department`; nobody works on a case of their own department. */
export const casePermits = {
  'monitor.setDepartment': { any: ['monitorOfficer', 'secretary'] },
  'monitor.setCaseRules': { any: ['monitorOfficer', 'secretary'] },
  'monitor.dismissFinding': { any: working },
  'monitor.reopenFinding': { any: working },
  'monitor.openCase': { any: [...working, 'clock', 'system'] },
  'monitor.addToCase': { any: working },
  'monitor.nameDepartment': { any: working },
  'monitor.checkData': { any: working },
  'monitor.clearCase': { any: working },
  'monitor.askStatement': { any: working },
  'monitor.stateView': { any: ['staff'] },
  'monitor.sendBackStatement': { any: working },
  'monitor.referToPanel': { any: working },
  'monitor.giveOpinion': { any: ['expert'] },
  'monitor.agreeAction': { any: [...working, 'management'] },
  'monitor.acceptStatement': { any: working },
  'monitor.reportAction': { any: ['staff'] },
  'monitor.sendBackAction': { any: working },
  'monitor.confirmAction': { any: working },
} as const satisfies PermitTable;
