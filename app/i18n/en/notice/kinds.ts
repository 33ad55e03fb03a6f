import type { Translated } from '../../phrases';
import type { noticeKinds as source } from '../../zh-CN/notice/kinds';
import { askingNotices } from '../disclosure/asking';
import { deskNotices } from '../disclosure/desk-notices';
import { caseNotices } from '../monitor/case-refusals';
import { decisionNotices } from '../monitor/decision-refusals';
import { draftNotices } from '../proposal/draft';
import { handlingNotices } from '../proposal/handling';
import { overviewNotices } from '../proposal/overview';
import { ratingNotices } from '../proposal/rating';
import { reviewNotices } from '../proposal/review';
import { settingsNotices } from '../proposal/settings';

export const noticeKinds: Translated<typeof source> = {
  congressLaunched: {
    title: 'The congress is convened: {{title}}',
    body: '“{{title}}” is convened and you are one of those who take part. Its first stage begins {{opensAt}}. You will hear when the papers are out.',
  },
  papersSent: {
    title: 'The papers are out: please read them',
    body: 'The {{papers}} papers of “{{title}}” are out. There are at least seven days to read, comment and propose amendments before the opening.',
  },
  papersRestarted: {
    title: 'A paper changed in substance: the time to read begins again',
    body: '“{{title}}” changed in substance. The seven days of “{{session}}” begin again; please read the new version.',
  },
  windowOpened: {
    title: '“{{stage}}” has begun: please sign in',
    body: '“{{stage}}” of “{{title}}” has begun and ends {{closesAt}}. Please sign in first, then take part.',
  },
  windowExtended: {
    title: '“{{stage}}” is extended',
    body: '“{{stage}}” of “{{title}}” is extended until {{closesAt}}. Whoever has not signed in still can.',
  },
  windowsMoved: {
    title: 'Times of the congress have changed',
    body: 'The times of “{{title}}” have changed. Next is “{{stage}}”, beginning {{opensAt}}. The other times are on the page Now.',
  },
  congressAdjourned: {
    title: 'Adjourned: too few were present',
    body: '“{{stage}}” of “{{title}}” missed its quorum twice and is adjourned. You will hear when it goes on.',
  },
  congressResumed: {
    title: 'The congress goes on',
    body: '“{{title}}” goes on. “{{stage}}” is held again from {{opensAt}}; please sign in then.',
  },
  congressCancelled: {
    title: 'Cancelled: {{title}}',
    body: '“{{title}}” is cancelled and will not take place. The union office can say why.',
  },
  voteOpened: {
    title: 'Please vote: {{question}}',
    body: 'The open vote “{{question}}” has begun and closes {{closesAt}}.',
  },
  voteVoided: {
    title: 'Vote void: {{question}}',
    body: 'The vote “{{question}}” is void and its ballots do not count. The reason is on its page; you will hear if it is held again.',
  },
  voteClosed: {
    title: 'Result: {{question}}',
    body: 'The vote “{{question}}” has closed. The result and its arithmetic are on its page.',
  },
  boxOpened: {
    title: 'Please vote: {{title}}',
    body: 'The secret vote “{{title}}” has begun and closes {{closesAt}}. Nobody can see what you vote, the system included.',
  },
  boxReminded: {
    title: 'Closing soon: {{title}}',
    body: 'The secret vote “{{title}}” closes {{closesAt}}. The system does not know who has voted, so this goes once to everybody who has a vote; if you have voted, please ignore it.',
  },
  boxVoided: {
    title: 'Vote void: {{title}}',
    body: 'The secret vote “{{title}}” is void. The reason is on its page; you will hear if it is held again.',
  },
  boxCounted: {
    title: 'Result: {{title}}',
    body: 'The secret vote “{{title}}” is counted. The result, signed by the scrutineers, is on its page.',
  },
  resolutionPublished: {
    title: 'Resolutions are published',
    body: 'Resolutions of “{{title}}” are published to all staff: {{count}}.',
  },
  signInReminder: {
    title: 'Not signed in yet: “{{stage}}” closes soon',
    body: '“{{stage}}” of “{{title}}” closes {{closesAt}} and you have not signed in. If you can’t come, please ask your leader for leave.',
  },
  voteReminder: {
    title: 'Not voted yet: {{question}}',
    body: 'The vote “{{question}}” closes {{closesAt}} and you have not voted.',
  },
  leaveAsked: {
    title: 'A request for leave waits for you',
    body: '{{name}} asks for leave. Please grant or decline it; granted leave does not lower the number entitled.',
  },
  leaveReminder: {
    title: 'Leave not decided',
    body: 'The next stage of “{{title}}” begins within a day. Requests for leave not decided: {{count}}.',
  },
  answerPublished: {
    title: 'What you said was answered',
    body: 'The question from your statement (no. {{number}}, “{{question}}”) has a public answer. You can follow up until the closing.',
    over: 'The question from your statement (no. {{number}}, “{{question}}”) has a public answer. The session is closed, so it can’t be followed up any more; you can raise a topic instead.',
  },
  followUpAnswered: {
    title: 'A follow-up was answered',
    body: 'The follow-up (no. {{number}}, “{{question}}”) has a public answer.',
  },
  groupAnswered: {
    title: 'New answers to your group’s questions',
    body: 'Answers newly published in “{{title}}”: {{count}}. Some are to questions of your group.',
  },
  questionsPlaced: {
    title: 'Your group’s questions were handed over',
    body: 'Questions your group gathered were handed to management. New questions of “{{title}}” in all: {{count}}.',
  },
  questionsSent: {
    title: 'Groups’ questions wait to be placed',
    body: 'Questions the groups of “{{title}}” sent that wait for you: {{count}}. Management sees them only once they are placed.',
  },
  questionsToAnswer: {
    title: 'Questions wait for an answer',
    body: 'Questions of “{{title}}” that wait for a draft: {{count}}. Please answer them before the closing.',
    over: '“{{title}}” is closed, and questions of its representatives still wait for a draft: {{count}}.',
  },
  answersToReview: {
    title: 'Answers wait for review',
    body: 'Drafted answers of “{{title}}” that wait for review: {{count}}.',
  },
  answersToPublish: {
    title: 'Answers wait for publication',
    body: 'Reviewed answers of “{{title}}” that wait for publication: {{count}}.',
  },
  answerSentBack: {
    title: 'Your draft was sent back',
    body: 'Your draft answer to question no. {{number}} was sent back. Please see the reviewer’s note and send it again.',
  },
  unansweredReminder: {
    title: 'Questions still open before the closing',
    body: 'The closing of “{{title}}” begins {{opensAt}}. Questions without a published answer: {{count}}. It can’t close before they are answered.',
    noted:
      'The closing of “{{title}}” begins {{opensAt}}. Questions without a published answer: {{count}}. They don’t hold the closing up, but stand in its record and are to be answered afterwards.',
  },
  statementHidden: {
    title: 'A statement of yours was hidden',
    body: 'Your statement no. {{number}} in “{{room}}” was hidden by its leader; the reason stands beside it. The union office hears objections.',
  },
  topicPut: {
    title: 'A delegation raises a topic: {{title}}',
    body: '{{delegation}} raises “{{title}}” between sessions. Please deal with it.',
  },
  topicSettled: {
    title: 'Settled: {{title}}',
    body: 'The topic “{{title}}” that you raised or supported is settled; the outcome is on its page.',
  },
  jointMeetingCalled: {
    title: 'Joint meeting: {{title}}',
    body: 'Please come to the joint meeting “{{title}}”, {{holdsAt}}, at: {{place}}.',
  },
  jointMeetingCancelled: {
    title: 'Joint meeting cancelled: {{title}}',
    body: 'The joint meeting “{{title}}” is cancelled.',
  },
  amendmentAnswered: {
    title: 'Your amendment was answered',
    body: 'The amendment to “{{title}}” that you proposed or co-signed was answered.',
  },
  ...askingNotices,
  ...deskNotices,
  ...draftNotices,
  ...handlingNotices,
  ...overviewNotices,
  ...ratingNotices,
  ...reviewNotices,
  ...settingsNotices,
  ...caseNotices,
  methodProposed: {
    title: 'A method waits for you: {{title}}',
    body: 'Version {{version}} of how “{{title}}” is reckoned waits for a head of department and an expert to agree. Please have a look.',
  },
  ...decisionNotices,
};
