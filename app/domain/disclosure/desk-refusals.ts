import type { RefusalTable } from '../refusal';

/** Why an order at the desk of open affairs may be refused. */
export const deskRefusals = {
  'disclosure.noText': 'invalid',
  'disclosure.fromSource': 'conflict',
  'disclosure.underway': 'conflict',
  'disclosure.noAttachment': 'missing',
  'disclosure.attachmentKind': 'invalid',
  'disclosure.attachmentTooLarge': 'tooLarge',
  'disclosure.attachmentsFull': 'conflict',
  'disclosure.noRedaction': 'missing',
  'disclosure.wordsAbsent': 'invalid',
  'disclosure.replacementPersonal': 'invalid',
  'disclosure.nothingRedacted': 'conflict',
  'disclosure.onBoardStill': 'closed',
  'disclosure.noDuty': 'missing',
  'disclosure.notItsPeriod': 'invalid',
  'disclosure.periodTaken': 'conflict',
  'disclosure.noDecision': 'missing',
  'disclosure.ownerUnknown': 'invalid',
} as const satisfies RefusalTable;
