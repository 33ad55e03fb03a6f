import type { PermitTable } from '../../permit';

/** Who may give the orders of the decision procedure monitor. Whose a control point is, is asked of the point. */
export const decisionPermits = {
  'monitor.setDecisionRules': { any: ['monitorOfficer', 'secretary'] },
  'monitor.recordDecision': { any: ['monitorOfficer', 'secretary'] },
  'monitor.linkDecision': { any: ['monitorOfficer', 'secretary'] },
  'monitor.setPoint': { any: ['monitorOfficer', 'secretary'] },
  'monitor.completePoint': { any: ['staff'] },
  'monitor.correctPoint': { any: ['monitorOfficer', 'secretary'] },
  'monitor.skipPoint': { any: ['monitorOfficer', 'secretary'] },
  'monitor.finishDecision': { any: ['monitorOfficer', 'secretary', 'system'] },
  'monitor.withdrawDecision': { any: ['monitorOfficer', 'secretary'] },
  'monitor.scanDecisions': { any: ['clock', 'system'] },
  'monitor.previewDecisions': { any: ['monitorOfficer', 'secretary'] },
  'monitor.confirmDecisions': { any: ['monitorOfficer', 'secretary'] },
  'monitor.abandonDecisions': { any: ['monitorOfficer', 'secretary'] },
} as const satisfies PermitTable;
