import type { RefusalTable } from '../../refusal';

/** Why an order of the supplier files may be refused. */
export const supplierRefusals = {
  'monitor.noSupplier': 'missing',
  'monitor.codeTaken': 'conflict',
  'monitor.noContract': 'missing',
  'monitor.contractNumberTaken': 'conflict',
  'monitor.contractOver': 'conflict',
  'monitor.dayAhead': 'invalid',
  'monitor.notAdmissible': 'conflict',
  'monitor.noEntry': 'missing',
  'monitor.entryKept': 'conflict',
  'monitor.endedAlready': 'conflict',
  'monitor.recordThere': 'conflict',
  // the unit's own list
  'monitor.noListing': 'missing',
  'monitor.listingStep': 'conflict',
  'monitor.listingOpen': 'conflict',
  'monitor.hearingOpen': 'conflict',
  'monitor.ownListing': 'forbidden',
  'monitor.listingDays': 'invalid',
  'monitor.appealOver': 'closed',
  'monitor.appealedAlready': 'conflict',
  // ratings
  'monitor.notRatingHead': 'forbidden',
  'monitor.ratingOver': 'closed',
  'monitor.pointsOver': 'invalid',
  // two steps of an import
  'monitor.supplierColumns': 'invalid',
  'monitor.noSupplierImport': 'missing',
  'monitor.supplierImportChanged': 'conflict',
} as const satisfies RefusalTable;
