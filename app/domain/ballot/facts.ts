import type { FactTable } from '../fact';

/** What can happen in this room and who may hear of it. A ballot rings nobody: there is no tally to watch while a vote is open. */
export const ballotFacts = {
  'ballot.planned': { to: 'offices', offices: ['secretary', 'presidiumMember'] },
  'ballot.opened': { to: 'session' },
  'ballot.cast': { to: 'nobody' },
  'ballot.changed': { to: 'nobody' },
  'ballot.quorumMissed': { to: 'session' },
  'ballot.extended': { to: 'session' },
  'ballot.closed': { to: 'session' },
  'ballot.voided': { to: 'session' },
} as const satisfies FactTable;
