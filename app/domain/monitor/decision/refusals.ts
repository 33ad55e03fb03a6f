import type { RefusalTable } from '../../refusal';

/** Why an order of the decision procedure monitor may be refused. */
export const decisionRefusals = {
  'monitor.noDecision': 'missing',
  'monitor.noPoint': 'missing',
  'monitor.noMatter': 'missing',
  'monitor.noItem': 'missing',
  'monitor.noSupplier': 'missing',
  'monitor.decisionFinished': 'conflict',
  'monitor.decisionChanged': 'conflict',
  'monitor.codeTaken': 'conflict',
  'monitor.amountMissing': 'invalid',
  'monitor.routeEmpty': 'invalid',
  'monitor.otherMatter': 'conflict',
  'monitor.notPointOwner': 'forbidden',
  'monitor.pointDone': 'conflict',
  'monitor.dayAhead': 'invalid',
  'monitor.mustAdopt': 'conflict',
  'monitor.supplierBlocked': 'conflict',
  'monitor.mayNotSkip': 'conflict',
  'monitor.notPassed': 'conflict',
  'monitor.evidenceTooLarge': 'tooLarge',
  'monitor.evidenceKind': 'invalid',
  'monitor.noDecisionImport': 'missing',
  'monitor.decisionColumns': 'invalid',
  'monitor.decisionImportChanged': 'conflict',
} as const satisfies RefusalTable;
