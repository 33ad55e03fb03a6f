import type { FactTable } from '../../fact';

const working = { to: 'offices', offices: ['inspector', 'monitorOfficer', 'management'] } as const;

/** What can happen in the supplier files and who may hear of it. `supplierListed` and `supplierLifted` carry `material` for the board. */
export const supplierFacts = {
  'monitor.supplierSet': working,
  'monitor.licenceAdded': working,
  'monitor.commitmentAdded': working,
  'monitor.contractAdded': working,
  'monitor.integritySigned': working,
  'monitor.contractEnded': working,
  'monitor.supplierEventRecorded': working,
  'monitor.supplierEntryVoided': working,
  'monitor.supplierRated': working,
  'monitor.supplierRulesSet': working,
  'monitor.listingNoticed': working,
  'monitor.supplierHeard': working,
  'monitor.listingDropped': working,
  'monitor.supplierListed': { to: 'org' },
  'monitor.listingAppealed': working,
  'monitor.listingUpheld': working,
  'monitor.supplierLifted': { to: 'org' },
  'monitor.suppliersPreviewed': { to: 'nobody' },
  'monitor.suppliersImported': working,
  'monitor.suppliersAbandoned': { to: 'nobody' },
} as const satisfies FactTable;
