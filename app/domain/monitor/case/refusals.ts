import type { RefusalTable } from '../../refusal';

/** Why an order about findings and cases may be refused. */
export const caseRefusals = {
  'monitor.noFinding': 'missing',
  'monitor.noCase': 'missing',
  'monitor.caseStep': 'conflict',
  'monitor.findingStep': 'conflict',
} as const satisfies RefusalTable;
