import type { Role } from '../actor';
import type { PermitTable } from '../permit';

/** Everybody who may have a seat in some room; in which one is asked of the room itself (seat.ts). */
export const seated = [
  'representative',
  'groupLeader',
  'presidiumMember',
  'nonVotingAttendee',
  'committeeMember',
  'secretary',
  'management',
] as const satisfies readonly Role[];

/** Who has a part in the answers to questions. */
export const answering = [
  'management',
  'departmentHandler',
  'answerReviewer',
  'answerPublisher',
  'secretary',
] as const satisfies readonly Role[];

/** Everybody who may read the list of rooms, the questions and their answers. */
export const watching = [
  ...seated,
  'departmentHandler',
  'answerReviewer',
  'answerPublisher',
  'inspector',
  'superiorUnion',
] as const satisfies readonly Role[];

/** Who may lead a room: a delegation's leader, a committee's head, the executive chair, the secretary everywhere. */
const moderators = [
  'groupLeader',
  'committeeMember',
  'presidiumMember',
  'secretary',
] as const satisfies readonly Role[];

/** Who may give the orders of this room. */
export const discussionPermits = {
  'discussion.openRooms': { any: ['secretary', 'system'] },
  'discussion.writeStatement': { any: seated },
  'discussion.editStatement': { any: seated, only: 'self' },
  'discussion.withdrawStatement': { any: seated, only: 'self' },
  'discussion.hideStatement': { any: moderators },
  'discussion.restoreStatement': { any: moderators },
  'discussion.supportStatement': { any: seated },
  'discussion.withdrawSupport': { any: seated },
  'discussion.markRead': { any: seated },
  // speaking
  'discussion.setFloor': { any: moderators },
  'discussion.raiseHand': { any: seated },
  'discussion.lowerHand': { any: seated },
  'discussion.callSpeaker': { any: moderators },
  'discussion.pauseSpeaker': { any: moderators },
  'discussion.resumeSpeaker': { any: moderators },
  'discussion.extendSpeaker': { any: moderators },
  'discussion.endSpeaker': { any: moderators },
  'discussion.closeFloors': { any: ['system'] },
  // from statements to answers
  'discussion.gatherQuestion': { any: moderators },
  'discussion.rewordQuestion': { any: moderators },
  'discussion.sendQuestion': { any: moderators },
  'discussion.withdrawQuestion': { any: moderators },
  'discussion.writeSummary': { any: moderators },
  'discussion.placeQuestions': { any: ['secretary'] },
  'discussion.takeOutQuestion': { any: ['secretary'] },
  'discussion.draftAnswer': { any: ['management', 'departmentHandler'] },
  'discussion.reviewAnswer': { any: ['answerReviewer'] },
  'discussion.publishAnswer': { any: ['answerPublisher'] },
  'discussion.askFollowUp': { any: ['representative', 'nonVotingAttendee'] },
  // between sessions
  'discussion.raiseTopic': { any: ['representative'] },
  'discussion.supportTopic': { any: ['representative'] },
  'discussion.withdrawTopicSupport': { any: ['representative'] },
  'discussion.withdrawTopic': { any: ['representative'], only: 'self' },
  'discussion.putTopic': { any: ['groupLeader'], only: 'delegation' },
  /** What follows from a session that was created for a topic, or cancelled. */
  'discussion.takeTopic': { any: ['system'] },
  'discussion.returnTopics': { any: ['system'] },
  'discussion.settleTopic': { any: ['secretary'] },
  'discussion.callJointMeeting': { any: ['secretary'] },
  'discussion.addJointItem': { any: ['secretary'] },
  'discussion.removeJointItem': { any: ['secretary'] },
  'discussion.holdJointMeeting': { any: ['secretary'] },
  'discussion.cancelJointMeeting': { any: ['secretary'] },
  'discussion.reportJointMeeting': { any: ['secretary'] },
} as const satisfies PermitTable;
