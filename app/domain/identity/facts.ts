import type { FactTable } from '../fact';

/** What can happen in this room and who may hear of it. */
export const identityFacts = {
  'identity.signedIn': { to: 'nobody' },
  'identity.signedOut': { to: 'nobody' },
} as const satisfies FactTable;
