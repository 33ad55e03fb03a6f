import { isOver } from '#app/domain/proposal/clocks';
import { replies } from '#app/domain/proposal/handling';
import type { WorkItem } from '#app/domain/proposal/handling-views';
import type { Standing } from '#app/domain/proposal/standing';
import { type AssignmentState, afterStep, type ReplyState } from '#app/domain/proposal/states';
import type { AssignmentRole, ReplyOutcome, ResultCode } from '#app/domain/proposal/words';
import type { Day } from '#app/domain/statute/deadlines';
import type { ProposalRules } from '#app/domain/statute/proposals';
import type { ProposalRow } from './load';

/** A department's work as a page sees it. */
export type Seen = {
  readonly unitId: string;
  readonly leaderId: string | null;
  readonly role: AssignmentRole;
  readonly state: AssignmentState;
  readonly round: number;
  readonly replyBy: Day;
  readonly handBackBy: Day;
  readonly hasTalked: boolean;
  readonly isExtensionAsked: boolean;
  readonly extensionsUsed: number;
  readonly isReplied: boolean;
  /** Co-handling departments, and those whose names are missing under the reply on its way. */
  readonly co: readonly string[];
  readonly missing: readonly string[];
  readonly reply: {
    readonly id: string;
    readonly number: number;
    readonly state: ReplyState;
    readonly outcome: ReplyOutcome;
    readonly code: ResultCode;
    readonly text: string;
    readonly doneBy: Day | null;
    readonly corrects: string | null;
    readonly draftedBy: string | null;
    readonly draftedById: string | null;
    readonly sentBack: string | null;
  } | null;
};

type May = Omit<WorkItem['may'], 'handBack' | 'extend'> & {
  readonly handBack: boolean;
  readonly extend: boolean;
};

/** Which buttons a reader finds beside a department's work: what the orders would let pass. They ask once more. */
export function mayOf(
  proposal: ProposalRow,
  who: Standing,
  by: { readonly rules: ProposalRules; readonly reviews: boolean; readonly today: Day },
  seen: Seen,
): { readonly may: May; readonly showsWords: boolean } {
  const { role, state, reply } = seen;
  const isRound = seen.round === proposal.round;
  const isOpen = isRound && state === 'open' && proposal.state === 'handling';
  const isOurs = who.units.includes(seen.unitId);
  const isCorrectable =
    isRound &&
    state === 'done' &&
    (seen.isReplied || reply?.corrects != null) &&
    (proposal.state === 'handling' || afterStep(proposal.state, 'correct') !== null);
  const isOnWay = reply !== null && (isOpen || isCorrectable);
  const at = (step: ReplyState) => isOnWay && reply.state === step;
  const leads = who.isManagement && (seen.leaderId ?? who.personId) === who.personId;
  const helps = seen.co.some((unit) => who.units.includes(unit));
  const may: May = {
    handBack: isOpen && isOurs && !isOver(seen.handBackBy, by.today),
    contact: isOpen && isOurs,
    extend:
      isOpen &&
      isOurs &&
      !seen.isExtensionAsked &&
      seen.extensionsUsed < by.rules.extensionsMost &&
      !isOver(seen.replyBy, by.today),
    draft: isOurs && replies(role) && (isOpen || isCorrectable) && (reply === null || at('draft')),
    opinion: isOpen && isOurs && role === 'co',
    countersign: at('draft') && seen.missing.some((unit) => who.units.includes(unit)),
    submit:
      at('draft') &&
      isOurs &&
      replies(role) &&
      seen.missing.length === 0 &&
      (seen.hasTalked || reply?.corrects !== null),
    sign: at('submitted') && replies(role) && leads && reply?.draftedById !== who.personId,
    publish: at('signed') && replies(role) && who.isPublisher,
    sendBack: (at('submitted') && (leads || isOurs)) || (at('signed') && (leads || who.isPublisher)),
    decide: isOpen && by.reviews && seen.isExtensionAsked,
  };
  const isHanded = reply !== null && reply.state !== 'draft';
  const showsWords =
    isOurs || helps || (who.isManagement && isHanded) || (who.isPublisher && reply?.state === 'signed');
  return { may, showsWords };
}
