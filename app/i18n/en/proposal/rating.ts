import type { Translated } from '../../phrases';
import type {
  ratingNotices as notices,
  ratingPhrases as phrases,
  ratingRefusals as refusals,
} from '../../zh-CN/proposal/rating';
import { awardPhrases } from './awards';
import { followPhrases } from './follow';

export const ratingPhrases: Translated<typeof phrases> = {
  fields: {
    future: 'The day can’t lie after today. What is not done yet is recorded when it is done.',
    past: 'That moment is over. Choose a later one.',
    leader: 'This person holds no office in management today. Choose another leader.',
  },
  due: {
    left: '{{count}} working days left',
    today: 'due today',
    resting: 'its day is over; days off don’t count',
    overdue: '{{count}} working days overdue',
  },
  doneWord: 'Done',
  note: 'Note',
  option: '{{number}} {{title}}',
  rate: {
    title: 'Rate the reply',
    lede: 'Rate the attitude and the result, each by itself. Whoever is dissatisfied with the result needs no further request: the proposal is handled anew by itself. Saying nothing counts as “not rated”, never as satisfied.',
    round: 'Reply of round {{round}}',
    of: 'Reply of {{unit}}',
    correction:
      'This is the corrected reply. Please rate this one; what was said of the earlier one no longer counts.',
    published: 'Published on {{day}}',
    doneBy: 'To be done by {{day}}',
    until: 'Rate by {{day}}',
    over: 'The time to rate is over; nothing can be added or changed.',
    attitude: 'Attitude',
    attitudeHint: 'Whether the department came to you and listened.',
    result: 'Result',
    resultHint: 'Whether the measures, the plan or the reasons settle what you brought up.',
    notes: {
      satisfied: 'It is settled, or the reasons convince.',
      mostly: 'By and large; the proposal is followed until it is really done.',
      dissatisfied:
        'It goes back to the department by itself; after a second such round, to the joint meeting.',
    },
    comment: 'What you want to say',
    commentHint:
      'If you are dissatisfied with the result, say what is not settled: the department goes by it.',
    send: 'Send the rating',
    sendAgain: 'Change the rating',
    sendNote: 'You can change it until the round ends; the department and the committee see it.',
    kept: 'Kept on this device, not sent yet',
    sent: 'Your rating has arrived. Thank you.',
    own: 'You rated: attitude {{attitude}}, result {{result}}.',
    emptyTitle: 'There is no reply to rate now',
    empty: {
      handling: 'The departments are at work. You will be told when their reply is published.',
      other: 'The proposal has gone on and the rating is over. Its page shows what happened.',
    },
    back: 'Back to the proposal',
  },
  ...followPhrases,
  ...awardPhrases,
};

export const ratingRefusals: Translated<typeof refusals> = {
  notParty:
    'Rating a reply is the right of the proposer, joint proposers and seconders. You are not one of them here, so you can’t rate; the proposal’s page shows you the reply and the handling.',
  ratingOver:
    'This proposal can’t be rated now: the time is over, or it has gone a step further. Its page shows where it is.',
  roundOpen: 'The time to rate is not over, so this round can’t be ended yet. That happens by itself then.',
  milestonesOpen:
    'It can’t be closed: {{count}} promised steps are not done. Wait until the department records them, or remind it first.',
  milestonesMissing:
    'The reply promises something for later (B or C), but the department has not set any steps, so it can’t be closed. Remind the department to set steps and days first.',
  noMilestone:
    'There is no such step; perhaps it was recorded as done. Reload the page to see the steps as they are.',
  supervisedAlready:
    'This proposal is supervised already and its leader is the same, so there is nothing to record. To raise the level, choose a leader for it.',
  remindedToday:
    'The departments were reminded of this proposal today and have got the notice. Look again tomorrow; if it is urgent, call them.',
  notClosed:
    'Only a proposal that is closed or being followed up can be nominated, because its result counts. Nominate it when it has one.',
  publishedAlready: 'This proposal is published inside the unit already; once is enough.',
  noAward: 'There is no such nomination; perhaps it was taken off. Reload the page of awards.',
  awardStep:
    'This nomination has gone on to another step, so this can’t be done now. Reload the page of awards to see where it is.',
  nominatedAlready:
    'It is nominated or chosen already, so it can’t be nominated again. Look for it on the page of awards.',
  ownAward:
    'This honour concerns you, your delegation or your department. Somebody without a part in it has to nominate or comment.',
  consultationOpen:
    'Representatives can still comment; deciding now would be unfair to those who have not yet. Decide when that time is over.',
  reportBrought:
    'The report on handling was brought to this session and stays as it is, so there can’t be a second one. Open it to read it.',
};

export const ratingNotices: Translated<typeof notices> = {
  ratingReminder: {
    title: 'Please rate a reply: {{title}}',
    body: 'The reply to proposal {{number}}, “{{title}}”, can be rated until {{day}}. Whoever says nothing by then has not rated; that never counts as satisfied.',
  },
  proposalReopened: {
    title: 'Handled anew: {{title}}',
    body: 'Proposal {{number}}, “{{title}}”, is in round {{round}}. Its departments reply again by {{day}}.',
  },
  proposalEscalated: {
    title: 'Before the joint meeting: {{title}}',
    body: 'Two rounds of handling proposal {{number}}, “{{title}}”, did not satisfy, so it goes to the joint meeting. What it decides will stand on the proposal.',
  },
  proposalTracked: {
    title: 'Followed until done: {{title}}',
    body: 'Proposal {{number}}, “{{title}}”, is being followed up. Its departments set steps with days; when all are done it is closed.',
  },
  proposalClosed: {
    title: 'Closed: {{title}}',
    body: 'Proposal {{number}}, “{{title}}”, is closed. Its page tells the whole story.',
  },
  stepReached: {
    title: 'A step is done: {{title}}',
    body: 'The step “{{step}}” of proposal {{number}}, “{{title}}”, is done.',
  },
  stepDue: {
    title: 'A step is due: {{title}}',
    body: 'The step “{{step}}” of proposal {{number}}, “{{title}}”, is planned for {{day}} and not recorded as done. Record it, or move it and say why.',
  },
  proposalReminded: {
    title: 'Reminder: {{title}}',
    body: 'The proposal committee reminds you of proposal {{number}}, “{{title}}”. Please attend to it soon.',
  },
  proposalSupervised: {
    title: 'Supervised: {{title}}',
    body: 'Proposal {{number}}, “{{title}}”, is on the supervision list. Its page says why and who leads it.',
  },
  proposalPublished: {
    title: 'Your proposal is published: {{title}}',
    body: 'Proposal {{number}}, “{{title}}”, and its reply are published inside the unit for all staff. Names without consent are not shown.',
  },
  awardsConsulted: {
    title: 'Your word on outstanding proposals',
    body: '{{count}} nominations are up for consultation until {{untilAt}}.',
  },
  awardsPublished: {
    title: 'Outstanding proposals are published',
    body: '“{{title}}” published the outstanding proposals; one of the honours concerns you.',
  },
  proposalReportBrought: {
    title: 'The report on handling is there',
    body: 'The report on the handling of proposals for “{{title}}” was brought. Please read it.',
  },
};
