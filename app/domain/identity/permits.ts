import type { PermitTable } from '../permit';

/** Who may give the orders of this room. */
export const identityPermits = {
  'identity.signIn': { any: ['visitor'] },
  'identity.activate': { any: ['visitor'] },
  'identity.signOut': { any: ['staff'] },
  'identity.signOutEverywhere': { any: ['staff'] },
  'identity.endDevice': { any: ['staff'] },
  'identity.changePassword': { any: ['staff'] },
  'identity.issueCodes': { any: ['secretary'] },
  'identity.resetAccount': { any: ['secretary'] },
  'identity.appoint': { any: ['secretary'] },
  'identity.endOffice': { any: ['secretary'] },
  'identity.passOnOffices': { any: ['system'] },
  'identity.removeExpired': { any: ['clock'] },
} as const satisfies PermitTable;
