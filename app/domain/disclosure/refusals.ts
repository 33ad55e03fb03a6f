import type { RefusalTable } from '../refusal';

/** Why an order of this room may be refused. */
export const disclosureRefusals = {
  'disclosure.noDisclosure': 'missing',
  'disclosure.step': 'conflict',
  'disclosure.changedMeanwhile': 'conflict',
  'disclosure.ownWork': 'forbidden',
  'disclosure.embargoPast': 'invalid',
} as const satisfies RefusalTable;
