import type { FactTable } from '../fact';
import { answering, watching } from './permits';

/** Those who sit in the room of `data.room`, and nobody else. */
const room = { to: 'room' } as const;
/** What reaches the secretary’s desk from a room, or leaves it, is told there too. */
const roomAndDesk = { to: 'room', offices: ['secretary'] } as const;
/** What the lists of rooms and questions show: whoever may open them hears of it. */
const watchers = { to: 'offices', offices: watching } as const;
const answerers = { to: 'offices', offices: answering } as const;
const representatives = { to: 'offices', offices: ['secretary', 'representative'] } as const;
const union = { to: 'offices', offices: ['secretary', 'groupLeader'] } as const;

/** What can happen in this room and who may hear of it. What people say is in its table, never in the journal. */
export const discussionFacts = {
  'discussion.roomsOpened': watchers,
  'discussion.stated': room,
  'discussion.statementEdited': room,
  'discussion.statementWithdrawn': room,
  'discussion.statementHidden': room,
  'discussion.statementRestored': room,
  'discussion.supported': room,
  'discussion.supportWithdrawn': room,
  // speaking
  'discussion.floorSet': room,
  'discussion.handRaised': room,
  'discussion.handLowered': room,
  'discussion.speakerCalled': room,
  'discussion.speakerPaused': room,
  'discussion.speakerResumed': room,
  'discussion.speakerExtended': room,
  'discussion.speakerEnded': room,
  // from statements to answers
  'discussion.questionGathered': room,
  'discussion.questionReworded': roomAndDesk,
  'discussion.questionSent': roomAndDesk,
  'discussion.questionWithdrawn': roomAndDesk,
  'discussion.summaryWritten': room,
  'discussion.questionsPlaced': watchers,
  'discussion.questionTakenOut': watchers,
  'discussion.answerDrafted': answerers,
  'discussion.answerReviewed': answerers,
  'discussion.answerSentBack': answerers,
  'discussion.answerPublished': watchers,
  'discussion.followedUp': watchers,
  // between sessions
  'discussion.topicRaised': representatives,
  'discussion.topicSupported': { to: 'nobody' },
  'discussion.topicSupportWithdrawn': { to: 'nobody' },
  'discussion.topicWithdrawn': representatives,
  'discussion.topicPut': representatives,
  'discussion.topicTaken': representatives,
  'discussion.topicReturned': representatives,
  'discussion.topicSettled': representatives,
  'discussion.jointMeetingCalled': union,
  'discussion.jointItemAdded': union,
  'discussion.jointItemRemoved': union,
  'discussion.jointMeetingHeld': union,
  'discussion.jointMeetingCancelled': union,
  'discussion.jointMeetingReported': union,
} as const satisfies FactTable;
