import type { FactTable } from '../../fact';

const working = { to: 'offices', offices: ['inspector', 'monitorOfficer', 'management', 'expert'] } as const;

/** Findings and cases: their people are told by notices; everybody hears of the end, which is disclosed. */
export const caseFacts = {
  'monitor.departmentSet': working,
  'monitor.caseRulesSet': working,
  'monitor.found': working,
  'monitor.findingDismissed': working,
  'monitor.findingReopened': working,
  'monitor.caseOpened': working,
  'monitor.caseMoved': working,
  'monitor.opinionGiven': working,
  'monitor.caseClosed': { to: 'org' },
} as const satisfies FactTable;
