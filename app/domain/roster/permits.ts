import type { PermitTable } from '../permit';

/** Who may give the orders of this room. */
export const rosterPermits = {
  'roster.openTerm': { any: ['secretary'] },
  'roster.previewImport': { any: ['secretary'] },
  'roster.remapImport': { any: ['secretary'] },
  'roster.confirmImport': { any: ['secretary'] },
  'roster.abandonImport': { any: ['secretary'] },
  'roster.giveReason': { any: ['secretary'] },
  'roster.nameLeader': { any: ['secretary'] },
  'roster.addAttendee': { any: ['secretary'] },
  'roster.removeAttendee': { any: ['secretary'] },
  'roster.endMandate': { any: ['secretary'] },
  'roster.recordRecall': { any: ['secretary'] },
  'roster.recordByElection': { any: ['secretary'] },
  'roster.setCommittee': { any: ['secretary'] },
} as const satisfies PermitTable;
