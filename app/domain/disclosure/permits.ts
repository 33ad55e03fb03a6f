import type { Role } from '../actor';
import type { PermitTable } from '../permit';

const editors = ['affairsEditor', 'secretary'] as const satisfies readonly Role[];
const answering = ['management', 'affairsEditor', 'answerPublisher'] as const satisfies readonly Role[];

/** Who may give the orders of this room. Whoever wrote a version neither checks nor approves it: the rules ask. */
export const disclosurePermits = {
  // the catalogue and the calendar
  'disclosure.adoptCatalogue': { any: ['secretary'] },
  'disclosure.setDuty': { any: ['secretary'] },
  'disclosure.setSourceRule': { any: ['affairsApprover'] },
  // an item on its way to the board
  'disclosure.draft': { any: editors },
  'disclosure.revise': { any: editors },
  'disclosure.drop': { any: editors },
  'disclosure.addAttachment': { any: editors },
  'disclosure.removeAttachment': { any: editors },
  'disclosure.redact': { any: ['affairsEditor', 'secretary', 'secrecyChecker'] },
  'disclosure.unredact': { any: ['affairsEditor', 'secretary', 'secrecyChecker'] },
  'disclosure.submit': { any: editors },
  'disclosure.check': { any: ['secrecyChecker'] },
  'disclosure.approve': { any: ['affairsApprover'] },
  'disclosure.sendBack': { any: ['secrecyChecker', 'affairsApprover'] },
  'disclosure.publish': { any: ['clock', 'system'] },
  'disclosure.correct': { any: editors },
  'disclosure.takeDown': { any: ['affairsApprover'] },
  // what publishes itself
  'disclosure.disclose': { any: ['system'] },
  'disclosure.releaseWaiting': { any: ['system'] },
  // asking back
  'disclosure.ask': { any: ['staff'] },
  'disclosure.askUnnamed': { any: ['staff'] },
  'disclosure.bringQuestions': { any: ['clock'] },
  'disclosure.support': { any: ['staff'] },
  'disclosure.answer': { any: answering },
  'disclosure.rectify': { any: answering },
  'disclosure.hideQuestion': { any: ['affairsApprover'] },
} as const satisfies PermitTable;
