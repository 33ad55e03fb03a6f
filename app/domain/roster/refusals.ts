import type { RefusalTable } from '../refusal';
import { importFileRefusals } from './import/refusals';

/** Why an order of this room may be refused. */
export const rosterRefusals = {
  ...importFileRefusals,
  'roster.noTerm': 'missing',
  'roster.termNameTaken': 'conflict',
  'roster.termsOverlap': 'conflict',
  'roster.termLength': 'invalid',
  'roster.seatNeverMoves': 'conflict',
  'roster.importOver': 'conflict',
  'roster.previewStale': 'conflict',
  'roster.columnsMissing': 'invalid',
  'roster.onlyGenerally': 'conflict',
} as const satisfies RefusalTable;
