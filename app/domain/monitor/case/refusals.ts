import type { RefusalTable } from '../../refusal';

/** Why an order about findings and cases may be refused. */
export const caseRefusals = {
  'monitor.noFinding': 'missing',
  'monitor.noCase': 'missing',
  'monitor.caseStep': 'conflict',
  'monitor.findingStep': 'conflict',
  'monitor.caseChanged': 'conflict',
  'monitor.mixedFindings': 'conflict',
  'monitor.ownDepartment': 'forbidden',
  'monitor.noDepartment': 'conflict',
  'monitor.noHead': 'conflict',
  'monitor.notHead': 'forbidden',
  'monitor.notActionOwner': 'forbidden',
  'monitor.opinionGiven': 'conflict',
  'monitor.opinionMissing': 'conflict',
  'monitor.dayPast': 'invalid',
  'monitor.unknownPerson': 'missing',
  'monitor.departmentTaken': 'conflict',
  'monitor.departmentNamed': 'conflict',
  'monitor.departmentOwn': 'forbidden',
  'monitor.nameInUse': 'conflict',
} as const satisfies RefusalTable;
