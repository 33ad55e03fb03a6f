import type { FactTable } from '../fact';

/**
 * What can happen in this room and who may hear of it. Reading leaves no fact: what somebody read is theirs alone.
 * A comment rings nobody, or twenty thousand comments would make every open page read again twenty thousand times.
 */
export const reportFacts = {
  'report.versionUploaded': { to: 'offices', offices: ['secretary', 'management'] },
  'report.sentOut': { to: 'session' },
  /** A text was replaced by one that differs in substance: votes bound to its hash are void. */
  'report.textReplaced': { to: 'session' },
  'report.papersRestarted': { to: 'session' },
  'report.commented': { to: 'nobody' },
  'report.commentEdited': { to: 'nobody' },
  'report.commentWithdrawn': { to: 'nobody' },
  'report.amendmentProposed': { to: 'offices', offices: ['secretary', 'management'] },
  'report.coSigned': { to: 'nobody' },
  'report.coSignWithdrawn': { to: 'nobody' },
  'report.amendmentWithdrawn': { to: 'offices', offices: ['secretary', 'management'] },
  'report.amendmentAnswered': { to: 'session' },
  'report.rolledOut': { to: 'session' },
} as const satisfies FactTable;
