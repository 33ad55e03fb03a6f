/** What a proposal is about. */
export const categories = [
  'development',
  'management',
  'distribution',
  'quality',
  'safety',
  'welfare',
  'culture',
  'other',
] as const;
export type Category = (typeof categories)[number];

/** `proposal`: handled formally (立案). `suggestion`: useful but not fit, or late; it is answered in the same way (意见建议). */
export const standings = ['proposal', 'suggestion'] as const;
export type Standing = (typeof standings)[number];

/** A representative's own, or a whole delegation's, which its leader hands in and which needs no seconders. */
export const proposalKinds = ['personal', 'collective'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** Those to whom a proposal belongs. Joint proposers came by a merge and have every right of a proposer. */
export const partyRoles = ['proposer', 'joint', 'seconder'] as const;
export type PartyRole = (typeof partyRoles)[number];

export const secondStates = ['invited', 'agreed', 'declined', 'withdrawn'] as const;
export type SecondState = (typeof secondStates)[number];

/** Lead (主办) gathers the others' opinions and replies once; co-handling (协办) gives one and countersigns; separate (分办) replies itself. */
export const assignmentRoles = ['lead', 'co', 'separate'] as const;
export type AssignmentRole = (typeof assignmentRoles)[number];

/** What a reply offers: measures, a plan with its date, or the reasons why it can't be done. */
export const replyOutcomes = ['measure', 'plan', 'reason'] as const;
export type ReplyOutcome = (typeof replyOutcomes)[number];

/** A solved · B being done or planned · C later, for want of the conditions · D for reference. Independent of satisfaction. */
export const resultCodes = ['A', 'B', 'C', 'D'] as const;
export type ResultCode = (typeof resultCodes)[number];

/** What a reply may claim: measures are done or under way, a plan has its date, reasons promise nothing. */
export const codesOf: Readonly<Record<ReplyOutcome, readonly ResultCode[]>> = {
  measure: ['A', 'B'],
  plan: ['B', 'C'],
  reason: ['C', 'D'],
};

export const satisfactions = ['satisfied', 'mostly', 'dissatisfied'] as const;
export type Satisfaction = (typeof satisfactions)[number];

/** How closely a proposal is watched; only ever raised. */
export const levels = ['ordinary', 'supervised', 'leader', 'jointMeeting'] as const;
export type Level = (typeof levels)[number];

export const contactWays = ['faceToFace', 'phone', 'message', 'meeting'] as const;
export type ContactWay = (typeof contactWays)[number];

export const awardKinds = ['proposal', 'organiser', 'handler'] as const;
export type AwardKind = (typeof awardKinds)[number];

/** One line of a proposal's timeline. */
export const eventKinds = [
  'started',
  'called',
  'takenBack',
  'seconded',
  'secondDeclined',
  'secondWithdrawn',
  'submitted',
  'submittedLate',
  'withdrawn',
  'reviewerNamed',
  'sentBack',
  'filed',
  'madeSuggestion',
  'declined',
  'mergedInto',
  'joined',
  'disputed',
  'disputeSettled',
  'promoted',
  'billDropped',
  'assigned',
  'handedBack',
  'unitChanged',
  'contacted',
  'extensionAsked',
  'extended',
  'extensionRefused',
  'opinionGiven',
  'countersigned',
  'replySubmitted',
  'replySentBack',
  'replySigned',
  'replyPublished',
  'replyCorrected',
  'rated',
  'reopened',
  'escalated',
  'instructed',
  'concluded',
  'notRated',
  'tracked',
  'milestoneSet',
  'milestoneReached',
  'milestoneMoved',
  'supervised',
  'leaderNamed',
  'reminded',
  'closed',
  'publishedInside',
  'nominated',
  'awarded',
  'imported',
] as const;
export type EventKind = (typeof eventKinds)[number];
