import type { Role } from '../actor';
import type { PermitTable } from '../permit';

/** Everybody the papers of a congress are laid before; whether it is this person's congress is asked of the session (rules.ts). */
export const readers = [
  'representative',
  'groupLeader',
  'presidiumMember',
  'nonVotingAttendee',
  'secretary',
  'management',
  'departmentHandler',
  'committeeMember',
  'scrutineer',
  'inspector',
  'superiorUnion',
] as const satisfies readonly Role[];

const speakers = [
  'representative',
  'groupLeader',
  'nonVotingAttendee',
  'secretary',
  'management',
] as const satisfies readonly Role[];

/** Who may give the orders of this room. */
export const reportPermits = {
  'report.uploadVersion': { any: ['secretary', 'management'] },
  'report.takeHandlingReport': { any: ['system'] },
  'report.sendOut': { any: ['secretary'] },
  'report.recordReading': { any: readers },
  'report.writeComment': { any: speakers },
  'report.editComment': { any: speakers, only: 'self' },
  'report.withdrawComment': { any: speakers, only: 'self' },
  'report.proposeAmendment': { any: ['representative'] },
  'report.coSign': { any: ['representative'] },
  'report.withdrawCoSign': { any: ['representative'] },
  'report.withdrawAmendment': { any: ['representative'], only: 'self' },
  'report.answerAmendment': { any: ['secretary', 'management'] },
  'report.rollOut': { any: ['secretary'] },
} as const satisfies PermitTable;
