import type { Role } from '../actor';
import type { PermitTable } from '../permit';

/** Only formal representatives propose and second; others go through one of them. Whose proposal it is, the rules ask. */
const proposers = ['representative'] as const satisfies readonly Role[];
/** Members of special committees; which one reviews proposals is asked of the roster (standing.ts). */
const committee = ['committeeMember', 'secretary'] as const satisfies readonly Role[];
const handlers = ['departmentHandler'] as const satisfies readonly Role[];

/** Who may give the orders of this room. */
export const proposalPermits = {
  // calls and departments
  'proposal.openCall': { any: ['secretary'] },
  'proposal.moveCall': { any: ['secretary'] },
  'proposal.setUnit': { any: ['secretary'] },
  'proposal.dissolveUnit': { any: ['secretary'] },
  // drafting and seconding
  // A draft asks for the mandate itself; what was returned is mended by those to whom it belongs, also after the mandate has ended.
  'proposal.saveDraft': { any: ['staff'] },
  'proposal.dropDraft': { any: proposers },
  'proposal.addAttachment': { any: ['staff'] },
  'proposal.removeAttachment': { any: ['staff'] },
  'proposal.inviteSeconders': { any: proposers },
  'proposal.takeBack': { any: proposers },
  'proposal.second': { any: proposers },
  'proposal.declineToSecond': { any: proposers },
  'proposal.withdrawSecond': { any: ['staff'] },
  // To whom a proposal belongs keeps every right, also after the mandate has ended; a first submission asks for the mandate itself.
  'proposal.submit': { any: ['staff'] },
  'proposal.withdraw': { any: ['staff'] },
  'proposal.consentToName': { any: ['staff'] },
  // review
  'proposal.nameReviewer': { any: committee },
  'proposal.sendBack': { any: committee },
  'proposal.file': { any: committee },
  'proposal.turnToSuggestion': { any: committee },
  'proposal.decline': { any: committee },
  'proposal.merge': { any: committee },
  // To whom a proposal belongs keeps every right, also after the mandate has ended.
  'proposal.dispute': { any: ['staff'] },
  'proposal.settleDispute': { any: ['presidiumMember', 'secretary'] },
  'proposal.promote': { any: committee },
  'proposal.linkItem': { any: ['system'] },
  'proposal.dropBills': { any: ['system'] },
  // handling
  'proposal.assign': { any: committee },
  'proposal.handBack': { any: handlers },
  'proposal.recordContact': { any: handlers },
  'proposal.askExtension': { any: handlers },
  'proposal.decideExtension': { any: committee },
  'proposal.draftReply': { any: handlers },
  'proposal.draftReplies': { any: handlers },
  'proposal.giveOpinion': { any: handlers },
  'proposal.countersign': { any: handlers },
  'proposal.submitReplies': { any: handlers },
  'proposal.signReplies': { any: ['management'] },
  'proposal.sendBackReply': { any: ['management', 'answerPublisher', 'departmentHandler'] },
  'proposal.publishReplies': { any: ['answerPublisher'] },
  // rating and what follows from it
  // To whom a proposal belongs keeps every right, also after the mandate has ended.
  'proposal.rate': { any: ['staff'] },
  'proposal.settleRound': { any: ['clock'] },
  'proposal.instruct': { any: ['secretary'] },
  'proposal.conclude': { any: ['secretary'] },
  'proposal.setMilestones': { any: handlers },
  'proposal.reachMilestone': { any: handlers },
  'proposal.complete': { any: committee },
  'proposal.supervise': { any: committee },
  'proposal.remind': { any: committee },
  'proposal.publish': { any: ['secretary'] },
  // outstanding ones, the report, history
  'proposal.nominate': { any: committee },
  'proposal.consultOnAwards': { any: committee },
  'proposal.commentOnAward': { any: proposers },
  'proposal.chooseAward': { any: ['secretary'] },
  'proposal.passOverAward': { any: ['secretary'] },
  'proposal.publishAwards': { any: ['secretary'] },
  'proposal.bringReport': { any: ['secretary'] },
  'proposal.linkReport': { any: ['system'] },
  'proposal.previewHistory': { any: ['secretary'] },
  'proposal.confirmHistory': { any: ['secretary'] },
  'proposal.abandonHistory': { any: ['secretary'] },
} as const satisfies PermitTable;
