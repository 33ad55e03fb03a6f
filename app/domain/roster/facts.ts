import type { FactTable } from '../fact';

/** What can happen in this room and who may hear of it. */
export const rosterFacts = {
  'roster.termOpened': { to: 'offices', offices: ['secretary'] },
  'roster.reasonGiven': { to: 'offices', offices: ['secretary'] },
  'roster.importPreviewed': { to: 'nobody' },
  'roster.importAbandoned': { to: 'nobody' },
  'roster.imported': { to: 'offices', offices: ['secretary'] },
  'roster.leaderNamed': { to: 'offices', offices: ['secretary'] },
  'roster.attendeeAdded': { to: 'offices', offices: ['secretary'] },
  'roster.attendeeRemoved': { to: 'offices', offices: ['secretary'] },
  'roster.mandateEnded': { to: 'offices', offices: ['secretary'] },
  'roster.recalled': { to: 'offices', offices: ['secretary'] },
  'roster.byElected': { to: 'offices', offices: ['secretary'] },
  'roster.committeeSet': { to: 'offices', offices: ['secretary'] },
} as const satisfies FactTable;
