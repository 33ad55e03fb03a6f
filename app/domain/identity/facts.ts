import type { FactTable } from '../fact';

/** What can happen in this room and who may hear of it. */
export const identityFacts = {
  'identity.organisationFounded': { to: 'nobody' },
  'identity.signedIn': { to: 'nobody' },
  'identity.signedOut': { to: 'nobody' },
  'identity.activated': { to: 'offices', offices: ['secretary'] },
  'identity.devicesEnded': { to: 'person' },
  'identity.passwordChanged': { to: 'person' },
  'identity.codesIssued': { to: 'nobody' },
  'identity.accountReset': { to: 'person' },
  'identity.appointed': { to: 'person' },
  'identity.officeEnded': { to: 'person' },
  'identity.officesPassedOn': { to: 'nobody' },
} as const satisfies FactTable;
