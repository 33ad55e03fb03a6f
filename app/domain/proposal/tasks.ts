import { replies } from './handling';
import type { ReplyState } from './states';
import type { AssignmentRole } from './words';

/** What is to be done next with a proposal, for whoever has it on the desk. */
export const tasks = [
  'assign',
  'reassign',
  'decide',
  'contact',
  'draft',
  'mend',
  'opinion',
  'countersign',
  'await',
  'submit',
  'sign',
  'publish',
] as const;
export type Task = (typeof tasks)[number];

/** What a department has to do next: it talks, writes, gathers the names of who helps along, hands on, and then waits for others' hands. */
export function taskOf(work: {
  readonly role: AssignmentRole;
  readonly hasTalked: boolean;
  readonly hasOpinion: boolean;
  /** The reply on its way; of a co-handling department the lead's. */
  readonly reply: ReplyState | null;
  readonly isSentBack: boolean;
  readonly isCorrection: boolean;
  /** Names still missing under the reply; of a co-handling department its own. */
  readonly namesMissing: number;
}): Task {
  const { role, reply } = work;
  if (!replies(role)) {
    if (reply === 'draft' && work.namesMissing > 0) return 'countersign';
    return work.hasOpinion ? 'await' : 'opinion';
  }
  if (reply === 'submitted') return 'sign';
  if (reply === 'signed') return 'publish';
  if (!work.hasTalked && !work.isCorrection) return 'contact';
  if (reply !== 'draft') return 'draft';
  if (work.isSentBack) return 'mend';
  return work.namesMissing > 0 ? 'await' : 'submit';
}
