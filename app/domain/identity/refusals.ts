import type { RefusalTable } from '../refusal';

/** Why an order of this room may be refused. */
export const identityRefusals = {
  'identity.wrongCredentials': 'forbidden',
  'identity.tooManyAttempts': 'tooMany',
} as const satisfies RefusalTable;
