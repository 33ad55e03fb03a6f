import type { RefusalTable } from '../refusal';

/** Why an order of this room may be refused. */
export const identityRefusals = {
  'identity.wrongCredentials': 'forbidden',
  'identity.tooManyAttempts': 'tooMany',
  'identity.organisationUnknown': 'missing',
  'identity.wrongCode': 'forbidden',
  'identity.codeExpired': 'closed',
  'identity.wrongPassword': 'forbidden',
  'identity.weakPassword': 'invalid',
  'identity.personUnknown': 'missing',
  'identity.noAccountYet': 'conflict',
  'identity.nobodyNeedsCode': 'conflict',
  'identity.notOwnReset': 'conflict',
  'identity.personLeft': 'conflict',
  'identity.officesApart': 'conflict',
  'identity.officeHeld': 'conflict',
  'identity.officeUnknown': 'missing',
  'identity.officeEnded': 'conflict',
  'identity.endBeforeStart': 'invalid',
  'identity.lastSecretary': 'conflict',
} as const satisfies RefusalTable;
