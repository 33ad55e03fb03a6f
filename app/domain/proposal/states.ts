import { next, type Step } from '../step';

/** A proposal (提案) from its first words to its closing. Withdrawn, declined and merged ones end here or live on in another, promoted ones on an agenda. */
export const proposalStates = [
  'draft',
  'seconding',
  'submitted',
  'returned',
  'declined',
  'disputed',
  'filed',
  'merged',
  'promoted',
  'handling',
  'replied',
  'escalated',
  'tracking',
  'closed',
  'withdrawn',
] as const;
export type ProposalState = (typeof proposalStates)[number];

export type ProposalStep =
  | 'call'
  | 'takeBack'
  | 'submit'
  | 'withdraw'
  | 'sendBack'
  | 'file'
  | 'turnToSuggestion'
  | 'decline'
  | 'merge'
  | 'dispute'
  | 'promote'
  | 'drop'
  | 'assign'
  | 'handBack'
  | 'reply'
  | 'correct'
  | 'reopen'
  | 'escalate'
  | 'instruct'
  | 'conclude'
  | 'track'
  | 'settle'
  | 'complete';

/** The same law stands in the database (`guard_proposal_order`). */
export const proposalSteps: readonly Step<ProposalState, ProposalStep>[] = [
  // drafting and seconding
  { step: 'call', from: ['draft'], to: 'seconding' },
  { step: 'takeBack', from: ['seconding'], to: 'draft' },
  // Straight from a draft: a delegation's collective proposal, which needs no seconders.
  { step: 'submit', from: ['draft', 'seconding', 'returned'], to: 'submitted' },
  { step: 'withdraw', from: ['draft', 'seconding', 'submitted', 'returned'], to: 'withdrawn' },
  // review by the proposal committee
  { step: 'sendBack', from: ['submitted'], to: 'returned' },
  { step: 'file', from: ['submitted', 'disputed'], to: 'filed' },
  { step: 'turnToSuggestion', from: ['submitted', 'disputed'], to: 'filed' },
  { step: 'decline', from: ['submitted', 'disputed'], to: 'declined' },
  { step: 'merge', from: ['submitted', 'disputed', 'filed'], to: 'merged' },
  // From filed and handling: only what the committee made a suggestion (rules.ts `mayDispute`).
  { step: 'dispute', from: ['declined', 'filed', 'handling'], to: 'disputed' },
  { step: 'promote', from: ['submitted', 'filed'], to: 'promoted' },
  // Off the agenda, or with a session that was cancelled: it is handled like any other.
  { step: 'drop', from: ['promoted'], to: 'filed' },
  // handling
  { step: 'assign', from: ['filed', 'handling'], to: 'handling' },
  { step: 'handBack', from: ['handling'], to: 'filed' },
  { step: 'reply', from: ['handling'], to: 'replied' },
  // A published reply that was wrong is followed by a corrected one, and the proposer rates anew.
  { step: 'correct', from: ['replied', 'tracking', 'closed'], to: 'replied' },
  // what the proposer says of it
  { step: 'reopen', from: ['replied'], to: 'handling' },
  { step: 'escalate', from: ['replied'], to: 'escalated' },
  { step: 'instruct', from: ['escalated'], to: 'handling' },
  { step: 'conclude', from: ['escalated'], to: 'tracking' },
  // the end
  { step: 'track', from: ['replied'], to: 'tracking' },
  { step: 'settle', from: ['replied'], to: 'closed' },
  { step: 'complete', from: ['tracking'], to: 'closed' },
];

/** The state after a step, or null where the table has no such row. */
export const afterStep = (state: ProposalState, step: ProposalStep): ProposalState | null =>
  next(proposalSteps, state, step);

/** Only the proposer (and, while it is seconded, those invited) sees it. */
export const privateStates = ['draft', 'seconding', 'withdrawn'] as const satisfies readonly ProposalState[];
/** Accepted: for every representative, the departments and management. */
export const openStates = [
  'filed',
  'merged',
  'promoted',
  'handling',
  'replied',
  'escalated',
  'tracking',
  'closed',
] as const satisfies readonly ProposalState[];

/** A reply: written, handed to the leader, signed, published. What is published stays; a correction is the next number. */
export const replyStates = ['draft', 'submitted', 'signed', 'published'] as const;
export type ReplyState = (typeof replyStates)[number];
export type ReplyStep = 'submit' | 'sign' | 'sendBack' | 'publish';

export const replySteps: readonly Step<ReplyState, ReplyStep>[] = [
  { step: 'submit', from: ['draft'], to: 'submitted' },
  { step: 'sign', from: ['submitted'], to: 'signed' },
  { step: 'sendBack', from: ['submitted', 'signed'], to: 'draft' },
  { step: 'publish', from: ['signed'], to: 'published' },
];

/** What a department has to do with a proposal in one round. */
export const assignmentStates = ['open', 'handedBack', 'replaced', 'done'] as const;
export type AssignmentState = (typeof assignmentStates)[number];
/** An outstanding proposal, organiser or department: nominated, consulted on, decided, published at a session. */
export const awardStates = ['nominated', 'consulted', 'chosen', 'passedOver', 'published'] as const;
export type AwardState = (typeof awardStates)[number];
export type AwardStep = 'consult' | 'choose' | 'passOver' | 'publish';

export const awardSteps: readonly Step<AwardState, AwardStep>[] = [
  { step: 'consult', from: ['nominated'], to: 'consulted' },
  { step: 'choose', from: ['consulted'], to: 'chosen' },
  { step: 'passOver', from: ['nominated', 'consulted'], to: 'passedOver' },
  { step: 'publish', from: ['chosen'], to: 'published' },
];
