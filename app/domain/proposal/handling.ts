import { fingerprint } from '../discussion/answers';
import type { Refusal } from '../refusal';
import { refuse } from '../refusals';
import type { Day } from '../statute/deadlines';
import type { ReplyWords, Wanted } from './handling-forms';
import type { AssignmentState, ReplyState } from './states';
import { type AssignmentRole, codesOf } from './words';

type Assigned = {
  readonly unitId: string;
  readonly role: AssignmentRole;
  readonly state: AssignmentState;
};

/** What is assigned in this round, as somebody has it before them: any change of it in between refuses their order. */
export function markOfAssignments(round: number, assigned: readonly Assigned[]): string {
  const parts = assigned.map(({ unitId, role, state }) => `${unitId} ${role} ${state}`).sort();
  return `${round}.${fingerprint(parts.join('\n'))}`;
}

type Written = {
  readonly number: number;
  readonly state: ReplyState;
  readonly outcome: string;
  readonly code: string;
  readonly text: string;
  readonly doneBy: string | null;
};

/** What somebody has before them when they write, countersign, sign or publish a reply. */
export function markOfReply(reply: Written | null): string {
  if (!reply) return 'none';
  const words = [reply.outcome, reply.code, reply.doneBy ?? '', reply.text].join('\n');
  return `${reply.number}.${reply.state}.${fingerprint(words)}`;
}

/** What the form asks for, as one list; refuses a department named twice, and co-handling without a lead. */
export function wantedOf(given: {
  readonly lead?: string | undefined;
  readonly co: readonly string[];
  readonly separate: readonly string[];
}): readonly Wanted[] | Refusal {
  const wanted: Wanted[] = [
    ...(given.lead ? [{ unitId: given.lead, role: 'lead' as const }] : []),
    ...given.co.map((unitId) => ({ unitId, role: 'co' as const })),
    ...given.separate.map((unitId) => ({ unitId, role: 'separate' as const })),
  ];
  if (new Set(wanted.map(({ unitId }) => unitId)).size < wanted.length) return refuse('proposal.unitTwice');
  const needsLead = given.co.length > 0 || given.separate.length === 0;
  return needsLead && !given.lead ? refuse('proposal.leadMissing') : wanted;
}

/** What is wrong with a reply: a result that its kind can't claim, a plan without its date or with one that is past; null where nothing is. */
export function faultOfReply(given: ReplyWords, today: Day): Refusal | null {
  if (!codesOf[given.outcome].includes(given.code))
    return refuse('proposal.codeOutcome', { fields: { code: ['platform:fields.invalid'] } });
  if (given.outcome === 'plan' && (given.doneBy === undefined || given.doneBy < today))
    return refuse('proposal.dateNeeded', { fields: { doneBy: ['platform:fields.date'] } });
  return null;
}

/** Who replies: the lead once for all, separate departments each for themselves; a co-handling one gives its opinion to the lead. */
export const replies = (role: AssignmentRole): boolean => role !== 'co';

/** Whether all have replied who shall: nobody who replies is still at it, and somebody has. */
export const isReplied = (assigned: readonly Pick<Assigned, 'role' | 'state'>[]): boolean =>
  !assigned.some(({ role, state }) => replies(role) && state === 'open') &&
  assigned.some(({ role, state }) => replies(role) && state === 'done');
