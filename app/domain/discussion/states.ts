import type { Step } from '../step';

/** A group's question: gathered by the leader, sent to the secretary, placed in a question of the congress. */
export const groupQuestionStates = ['draft', 'sent', 'placed', 'withdrawn'] as const;
export type GroupQuestionState = (typeof groupQuestionStates)[number];
export type GroupQuestionStep = 'send' | 'takeBack' | 'place' | 'takeOut' | 'withdraw';

export const groupQuestionSteps: readonly Step<GroupQuestionState, GroupQuestionStep>[] = [
  { step: 'send', from: ['draft'], to: 'sent' },
  { step: 'takeBack', from: ['sent'], to: 'draft' },
  { step: 'place', from: ['sent'], to: 'placed' },
  { step: 'takeOut', from: ['placed'], to: 'sent' },
  { step: 'withdraw', from: ['draft', 'sent'], to: 'withdrawn' },
];

/** A question of the congress on its way to a published answer. A correction is drafted, reviewed and published beside the standing answer. */
export const questionStates = ['open', 'drafted', 'reviewed', 'answered'] as const;
export type QuestionState = (typeof questionStates)[number];
export type QuestionStep = 'draft' | 'review' | 'sendBack' | 'publish';

export const questionSteps: readonly Step<QuestionState, QuestionStep>[] = [
  { step: 'draft', from: ['open', 'drafted', 'reviewed'], to: 'drafted' },
  { step: 'review', from: ['drafted'], to: 'reviewed' },
  { step: 'sendBack', from: ['drafted', 'reviewed'], to: 'drafted' },
  { step: 'publish', from: ['reviewed'], to: 'answered' },
];

/** A raised hand: it waits, is called, may be paused, and is over; or it is lowered again. */
export const speechStates = ['waiting', 'speaking', 'paused', 'over', 'lowered'] as const;
export type SpeechState = (typeof speechStates)[number];
export type SpeechStep = 'call' | 'pause' | 'resume' | 'end' | 'lower';

export const speechSteps: readonly Step<SpeechState, SpeechStep>[] = [
  { step: 'call', from: ['waiting'], to: 'speaking' },
  { step: 'pause', from: ['speaking'], to: 'paused' },
  { step: 'resume', from: ['paused'], to: 'speaking' },
  { step: 'end', from: ['speaking', 'paused'], to: 'over' },
  { step: 'lower', from: ['waiting'], to: 'lowered' },
];

/** A topic between sessions: raised by one, put to the union by the group's leader, taken into a meeting, settled. */
export const topicStates = ['raised', 'put', 'taken', 'settled', 'withdrawn'] as const;
export type TopicState = (typeof topicStates)[number];
export type TopicStep = 'put' | 'take' | 'giveBack' | 'settle' | 'withdraw';

export const topicSteps: readonly Step<TopicState, TopicStep>[] = [
  { step: 'put', from: ['raised'], to: 'put' },
  // Raised only: where a third of all representatives call for it (topic-rules.ts `mayTake`).
  { step: 'take', from: ['raised', 'put'], to: 'taken' },
  { step: 'giveBack', from: ['taken'], to: 'put' },
  { step: 'settle', from: ['raised', 'put', 'taken'], to: 'settled' },
  { step: 'withdraw', from: ['raised'], to: 'withdrawn' },
];

/** A joint meeting (联席会议): called, held with its record, reported to the next session (Shanghai art. 25). */
export const jointMeetingStates = ['called', 'held', 'reported', 'cancelled'] as const;
export type JointMeetingState = (typeof jointMeetingStates)[number];
export type JointMeetingStep = 'hold' | 'report' | 'cancel';

export const jointMeetingSteps: readonly Step<JointMeetingState, JointMeetingStep>[] = [
  { step: 'hold', from: ['called'], to: 'held' },
  { step: 'report', from: ['held'], to: 'reported' },
  { step: 'cancel', from: ['called'], to: 'cancelled' },
];
