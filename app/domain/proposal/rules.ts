import type { Refusal } from '../refusal';
import { refuse } from '../refusals';
import type { ProposalRules } from '../statute/proposals';
import { hasInterest, isProposer, type Part, type Standing } from './standing';
import type { ProposalState } from './states';
import type { Category, Level, ProposalKind, ResultCode, Satisfaction, Standing as Status } from './words';

/** What a draft says, as far as it must be complete before anybody else reads it. */
export type Words = {
  readonly title: string;
  readonly reasons: string;
  readonly suggestions: string;
  readonly category: Category;
};

/** One matter, its reasons, concrete suggestions: which of them is still missing before it can go out (field names). */
export const missingWords = ({ title, reasons, suggestions }: Words): readonly (keyof Words)[] => [
  ...(lengthOf(title) < 4 ? (['title'] as const) : []),
  ...(lengthOf(reasons) < 10 ? (['reasons'] as const) : []),
  ...(lengthOf(suggestions) < 10 ? (['suggestions'] as const) : []),
];

/** Characters as the database counts them, not halves of them. */
const lengthOf = (text: string): number => [...text.trim()].length;

/** How many seconders are still missing; a collective proposal of a delegation needs none. `agreed` counts mandates that are still held. */
export const secondersMissing = (rules: ProposalRules, kind: ProposalKind, agreed: number): number =>
  kind === 'collective' ? 0 : Math.max(0, rules.secondersLeast - agreed);

/** Why this person may not decide on the proposal: not on the committee, or with a part in it (回避); null where there is no reason. */
export function faultOfReviewer(who: Standing, proposerId: string | null, part: Part): Refusal | null {
  if (!who.isCommittee && !who.isSecretary) return refuse('proposal.notCommittee');
  return hasInterest(who, proposerId, part) ? refuse('proposal.ownInterest') : null;
}

/**
 * Whether it is at a point at which a decision of the committee could be disputed, in its days (`findDecision`): it was declined, or made a suggestion without having been late. That a department has a
 * suggestion by now cuts nobody's days short; once a reply to it is published (it has a code), it is rated instead.
 */
export const mayDispute = (proposal: {
  readonly state: ProposalState;
  readonly standing: Status;
  readonly late: boolean;
  readonly round: number;
  readonly code: ResultCode | null;
}): boolean => {
  if (proposal.state === 'declined') return true;
  if (proposal.standing !== 'suggestion' || proposal.late) return false;
  const isUnanswered = proposal.state === 'handling' && proposal.round === 1 && proposal.code === null;
  return proposal.state === 'filed' || isUnanswered;
};

/** Why this person may not rate: only proposers, joint proposers and seconders do; null where they may. */
export const faultOfRater = (part: Part): Refusal | null =>
  part.role === null ? refuse('proposal.notParty') : null;

/** Why this person may not act as the proposer; null for the proposer and every joint proposer. */
export const faultOfProposer = (part: Part): Refusal | null =>
  isProposer(part) ? null : refuse('proposal.notProposer');

/** What a round comes to. `open`: others may still rate. A dissatisfied result decides at once, whoever of the entitled said so. */
export type RoundEnd = 'open' | 'again' | 'jointMeeting' | 'follow' | 'closed';

/**
 * Where a replied proposal goes. Dissatisfied with the result: a second round by itself, from then on the joint meeting. Else, when all have
 * rated or the time is over: what is not done yet (B, C), or satisfied only "mostly", is followed until done; the rest is closed. Silence is
 * "not rated", never satisfied, and ends nothing early.
 */
export function endOfRound(round: {
  readonly round: number;
  readonly code: 'A' | 'B' | 'C' | 'D';
  readonly results: readonly Satisfaction[];
  readonly entitled: number;
  readonly isTimeOver: boolean;
}): RoundEnd {
  if (round.results.includes('dissatisfied')) return round.round >= 2 ? 'jointMeeting' : 'again';
  if (round.results.length < round.entitled && !round.isTimeOver) return 'open';
  if (round.code === 'B' || round.code === 'C' || round.results.includes('mostly')) return 'follow';
  return 'closed';
}

const order: readonly Level[] = ['ordinary', 'supervised', 'leader', 'jointMeeting'];

/** The higher of two levels: how closely a proposal is watched is only ever raised. */
export const higherLevel = (one: Level, other: Level): Level =>
  order.indexOf(one) >= order.indexOf(other) ? one : other;

/** Published inside the unit is what was replied to at least once, or lives on elsewhere: what is still judged or sought for is not for everybody. */
export const mayPublish = (state: ProposalState): boolean =>
  ['replied', 'escalated', 'tracking', 'closed', 'merged', 'promoted'].includes(state);

/** Outstanding can be what came to something: closed, or followed. */
export const mayBeOutstanding = (state: ProposalState): boolean => state === 'closed' || state === 'tracking';

/** While there is something to watch: accepted, and not over. */
export const watched: readonly ProposalState[] = ['filed', 'handling', 'replied', 'escalated', 'tracking'];
