import type { FactTable } from '../fact';

/** What only its people may know yet: they are told by notices, each for themselves. */
const nobody = { to: 'nobody' } as const;
const representatives = {
  to: 'offices',
  offices: [
    'representative',
    'secretary',
    'committeeMember',
    'management',
    'departmentHandler',
    'answerPublisher',
  ],
} as const;
const committee = { to: 'offices', offices: ['committeeMember', 'secretary'] } as const;
const handling = {
  to: 'offices',
  offices: ['committeeMember', 'secretary', 'departmentHandler', 'management', 'answerPublisher'],
} as const;
const presidium = { to: 'offices', offices: ['committeeMember', 'secretary', 'presidiumMember'] } as const;
const everybody = { to: 'org' } as const;

/** What can happen in this room and who may hear of it. What a proposal says is in its tables, never in the journal. */
export const proposalFacts = {
  // calls and departments
  'proposal.callOpened': representatives,
  'proposal.callMoved': representatives,
  'proposal.unitSet': handling,
  'proposal.unitDissolved': handling,
  // drafting and seconding
  'proposal.draftSaved': nobody,
  'proposal.draftDropped': nobody,
  'proposal.attachmentAdded': nobody,
  'proposal.attachmentRemoved': nobody,
  'proposal.secondersInvited': nobody,
  'proposal.takenBack': nobody,
  'proposal.seconded': nobody,
  'proposal.secondDeclined': nobody,
  'proposal.secondWithdrawn': nobody,
  'proposal.submitted': committee,
  'proposal.withdrawn': committee,
  'proposal.nameConsented': nobody,
  // review
  'proposal.reviewerNamed': committee,
  'proposal.sentBack': committee,
  'proposal.filed': representatives,
  'proposal.madeSuggestion': representatives,
  'proposal.declined': committee,
  'proposal.merged': representatives,
  'proposal.disputed': presidium,
  'proposal.disputeSettled': presidium,
  'proposal.promoted': representatives,
  'proposal.itemLinked': nobody,
  'proposal.billDropped': representatives,
  // handling
  'proposal.assigned': representatives,
  'proposal.handedBack': handling,
  'proposal.contacted': handling,
  'proposal.extensionAsked': handling,
  'proposal.extensionDecided': representatives,
  'proposal.replyDrafted': handling,
  'proposal.opinionGiven': handling,
  'proposal.countersigned': handling,
  'proposal.replySubmitted': handling,
  'proposal.replySigned': handling,
  'proposal.replySentBack': handling,
  'proposal.replyPublished': representatives,
  // rating and what follows from it
  'proposal.rated': handling,
  'proposal.reopened': representatives,
  'proposal.escalated': representatives,
  'proposal.roundSettled': representatives,
  'proposal.instructed': representatives,
  'proposal.concluded': representatives,
  'proposal.milestonesSet': representatives,
  'proposal.milestoneReached': representatives,
  'proposal.completed': representatives,
  'proposal.supervised': representatives,
  'proposal.reminded': handling,
  'proposal.published': everybody,
  // outstanding ones, the report, history
  'proposal.nominated': representatives,
  'proposal.awardsConsulted': representatives,
  'proposal.awardCommented': nobody,
  'proposal.awardChosen': representatives,
  'proposal.awardPassedOver': representatives,
  'proposal.awardsPublished': everybody,
  'proposal.reportBrought': { to: 'session' },
  'proposal.historyPreviewed': nobody,
  'proposal.historyImported': representatives,
  'proposal.historyAbandoned': nobody,
} as const satisfies FactTable;
