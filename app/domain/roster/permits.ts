import type { PermitTable } from '../permit';

/** Who may give the orders of this room. */
export const rosterPermits = {
  'roster.openTerm': { any: ['secretary'] },
  'roster.previewImport': { any: ['secretary'] },
  'roster.confirmImport': { any: ['secretary'] },
  'roster.giveReason': { any: ['secretary'] },
} as const satisfies PermitTable;
