import type { PermitTable } from '../permit';

/** Who may give the orders of this room. Non-voting attendees are let in to be told why their ballot does not count. */
export const ballotPermits = {
  'ballot.planVote': { any: ['secretary'] },
  'ballot.openVote': { any: ['secretary', 'clock'] },
  'ballot.castOpenBallot': { any: ['representative', 'nonVotingAttendee'] },
  'ballot.closeVote': { any: ['secretary', 'clock'] },
  'ballot.extendVote': { any: ['secretary'] },
  'ballot.voidVote': { any: ['secretary'] },
  'ballot.voidStale': { any: ['system'] },
} as const satisfies PermitTable;
