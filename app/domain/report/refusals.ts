import type { RefusalTable } from '../refusal';
import { documentRefusals } from './document-refusals';

/** Why an order of this room may be refused. */
export const reportRefusals = {
  ...documentRefusals,
  'report.noFile': 'invalid',
  'report.notOfSession': 'forbidden',
  'report.textClosed': 'closed',
  'report.itemOfOtherSession': 'conflict',
  'report.olderVersion': 'conflict',
  'report.textMoved': 'conflict',
  'report.blockGone': 'conflict',
  'report.repliesOnly': 'forbidden',
  'report.commentWithdrawnAlready': 'conflict',
  'report.keyTaken': 'conflict',
  'report.notAmending': 'forbidden',
  'report.nothingChanges': 'invalid',
  'report.tooManyAmendments': 'tooMany',
  'report.ownAmendment': 'conflict',
  'report.amendmentSettled': 'conflict',
  'report.answeredMeanwhile': 'conflict',
  'report.finalTextMissing': 'invalid',
  'report.nothingToRollOut': 'conflict',
} as const satisfies RefusalTable;
