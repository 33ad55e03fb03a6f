import type { PermitTable } from '../permit';

/** Who may give the orders of this room. */
export const resolutionPermits = {
  'resolution.draft': { any: ['secretary'] },
  'resolution.revise': { any: ['secretary'] },
  'resolution.adopt': { any: ['secretary'] },
  'resolution.publish': { any: ['secretary'] },
  'resolution.withdraw': { any: ['secretary'] },
} as const satisfies PermitTable;
