import type { FactTable } from '../../fact';

const working = {
  to: 'offices',
  offices: ['inspector', 'monitorOfficer', 'management', 'secretary'],
} as const;

/** What can happen in the decision procedure monitor and who may hear of it. */
export const decisionFacts = {
  'monitor.decisionRulesSet': working,
  'monitor.decisionRecorded': working,
  'monitor.decisionLinked': working,
  'monitor.pointSet': working,
  'monitor.pointCompleted': working,
  'monitor.pointCorrected': working,
  'monitor.pointSkipped': working,
  'monitor.decisionWithdrawn': working,
  'monitor.decisionFinished': { to: 'org' },
  'monitor.decisionsPreviewed': { to: 'nobody' },
  'monitor.decisionsImported': working,
  'monitor.decisionsAbandoned': { to: 'nobody' },
} as const satisfies FactTable;
