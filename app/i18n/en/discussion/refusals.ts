import type { discussionRefusalPhrases as source } from '../../zh-CN/discussion/refusals';

export const discussionRefusalPhrases: { readonly [Key in keyof typeof source]: string } = {
  noRoom: 'This room was not found. It may belong to another session; please go in again from “Group”.',
  noStatement: 'This statement was not found. It may have gone with its session.',
  noSeat: 'You have no seat in this room. Please go back to “Group” and enter your own.',
  listenOnly: 'Here you may read, but not speak.',
  notModerator: 'That is for the leader of this room to do.',
  notYet: 'The session has not been launched; then you can speak. What you wrote stays on this device.',
  over: 'The session is closed: you can read here, but no longer speak.',
  tooFast: 'That was too fast. Please send again in {{seconds}} seconds; what you wrote is still here.',
  keyTaken: 'This did not arrive. Please press once more; what you wrote is still here.',
  blockGone: 'The paragraph you quote is gone from the new version. Choose another, or speak without one.',
  withdrawn: 'This statement was withdrawn and can’t be changed or supported any more.',
  hiddenByModerator:
    'This statement was hidden by the chair and can’t be changed or supported. You may write another.',
  ownStatement: 'There is no need to support your own statement.',
  floorClosed:
    'The queue is closed. You may still raise a point of order; to speak on the item, please wait until the chair opens the queue again.',
  handRaisedAlready:
    'Your hand is raised already, or you are speaking. Lower it first to raise it otherwise.',
  noHand: 'This raised hand was not found; it may have been lowered.',
  nobodyWaiting: 'Nobody has raised a hand.',
  nobodySpeaking: 'Nobody is speaking now.',
  delegationTimeUsed:
    '{{delegation}} has used up its time. Call another delegation first, or allow delegations more time.',
  floorMoved: 'Somebody else was given the floor a moment ago. Please look at how it stands now.',
  noQuestion: 'This question was not found.',
  noSources: 'Please choose at least one statement: a question must show where it comes from.',
  foreignSource:
    'Some chosen statements are not of this room, or were withdrawn or hidden. Please choose again.',
  questionStep: 'This question has moved on. Please look at how it stands now.',
  changedMeanwhile:
    'Somebody changed this while you were writing. Please read the newest first; your words are still below.',
  answeredAlready: 'This question has been answered in public and can’t be merged or taken apart any more.',
  ownDraft: 'Somebody else must review an answer that you drafted.',
  notReviewed: 'The answer has not been reviewed and can’t be published yet.',
  reasonNeeded: 'Please give the reason.',
  followUpOver: 'The session is closed; no more follow-up questions. You may raise a topic between sessions.',
  followUpTwice: 'Your follow-up to this answer is still waiting for its answer.',
  notRepresentative:
    'Topics are raised and supported by the representatives of this term, and you are not one now. Tell your idea to a representative of your unit.',
  notConcerned:
    'Follow-up questions are asked by those who raised the question and by members of its groups.',
  answerBegun:
    'Management has begun its answer, and this is the question’s last source, so it cannot be taken out. Speak to management first, or merge another group’s question into it.',
  answersOver: 'The session has been archived or cancelled: its questions and answers no longer change.',
  notOfSession:
    'Questions and answers are shown to the representatives, attendees and offices of this session. Please go in by your own session.',
  noTopic: 'This topic was not found.',
  topicStep: 'This topic has moved on. Please look at how it stands now.',
  sessionUnderWay: 'A session is going on: please say it in your group.',
  topicKept:
    '{{count}} people support this topic already, so one alone can’t withdraw it. Ask the group’s leader to put it to the union, or the union to answer.',
  noJointMeeting: 'This joint meeting was not found.',
  noJointItem: 'This matter can’t be found; it may have been removed just now. Look at the latest state.',
  congressSits:
    'The congress is sitting: bring the matter before it. Joint meetings are held between sessions.',
  congressOnly:
    'By law “{{title}}” is for the congress itself to $t(congress:procedures.{{procedure}}); a joint meeting can’t do so in its place. An extraordinary session can be held for it.',
  jointStep: 'This joint meeting has moved on. Please look at how it stands now.',
  itemsMissing:
    'This joint meeting has no matters yet, so there is nothing to record. Add what was dealt with, or cancel the meeting.',
  outcomesMissing: 'Some items have no outcome yet. Please write one for each before ending the meeting.',
  notHeldYet:
    'The meeting’s time has not come, so its results can’t be recorded. Come back afterwards; for another time, cancel it and call it again.',
  sessionOver: 'That session is closed or cancelled, so nothing can be reported to it. Choose the next one.',
};
