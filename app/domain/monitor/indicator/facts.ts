import type { FactTable } from '../../fact';

const working = { to: 'offices', offices: ['monitorOfficer', 'inspector', 'management', 'expert'] } as const;

/** What can happen in the professional indicators and who may hear of it. */
export const indicatorFacts = {
  'monitor.datasetPreviewed': { to: 'nobody' },
  'monitor.datasetConfirmed': working,
  'monitor.datasetAbandoned': { to: 'nobody' },
  'monitor.indicatorSet': { to: 'org' },
  'monitor.indicatorAgreed': { to: 'org' },
  'monitor.ranked': { to: 'org' },
  'monitor.rankingPosted': { to: 'org' },
} as const satisfies FactTable;
