import type { Translated } from '../../phrases';
import type {
  ratingNotices as notices,
  ratingPhrases as phrases,
  ratingRefusals as refusals,
} from '../../zh-CN/proposal/rating';

export const ratingPhrases: Translated<typeof phrases> = {
  fields: {
    future: 'The day can’t lie after today. What is not done yet is recorded when it is done.',
    past: 'That moment is over. Choose a later one.',
    leader: 'This person holds no office in management today. Choose another leader.',
  },
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

export const ratingNotices: Translated<typeof notices> = {};
