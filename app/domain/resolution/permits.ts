import type { PermitTable } from '../permit';

/** Who may give the orders of this room. */
export const resolutionPermits = {
  'resolution.draft': { any: ['secretary'] },
  'resolution.revise': { any: ['secretary'] },
  'resolution.adopt': { any: ['secretary'] },
  'resolution.publish': { any: ['secretary'] },
  /** Follows from the closing of the session. */
  'resolution.publishAdopted': { any: ['system'] },
  'resolution.withdraw': { any: ['secretary'] },
} as const satisfies PermitTable;
