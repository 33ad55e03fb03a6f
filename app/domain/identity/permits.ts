import type { PermitTable } from '../permit';

/** Who may give the orders of this room. */
export const identityPermits = {
  'identity.signIn': { any: ['visitor'] },
  'identity.signOut': { any: ['staff'] },
} as const satisfies PermitTable;
