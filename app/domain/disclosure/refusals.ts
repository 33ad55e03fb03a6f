import type { RefusalTable } from '../refusal';
import { deskRefusals } from './desk-refusals';

/** Why an order of this room may be refused. */
export const disclosureRefusals = {
  'disclosure.noDisclosure': 'missing',
  'disclosure.step': 'conflict',
  'disclosure.changedMeanwhile': 'conflict',
  'disclosure.ownWork': 'forbidden',
  'disclosure.embargoPast': 'invalid',
  // asking back
  'disclosure.noQuestion': 'missing',
  'disclosure.questionStep': 'conflict',
  'disclosure.notOnBoard': 'closed',
  'disclosure.askedTooMuch': 'tooMany',
  'disclosure.promiseDay': 'invalid',
  'disclosure.ownQuestion': 'forbidden',
  'disclosure.noBoard': 'missing',
  ...deskRefusals,
} as const satisfies RefusalTable;
