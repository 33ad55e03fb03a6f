import type { FactName } from '#app/domain/facts';
import type { Kind } from './kind';
import { amendmentAnswered } from './kinds/amendment-answered';
import { answerPublished } from './kinds/answer-published';
import { answerSentBack } from './kinds/answer-sent-back';
import { answersToPublish } from './kinds/answers-to-publish';
import { answersToReview } from './kinds/answers-to-review';
import { awardsConsulted } from './kinds/awards-consulted';
import { awardsPublished } from './kinds/awards-published';
import { boxCounted } from './kinds/box-counted';
import { boxOpened } from './kinds/box-opened';
import { boxReminded } from './kinds/box-reminded';
import { boxVoided } from './kinds/box-voided';
import { caseActionAgreed } from './kinds/case-action-agreed';
import { caseActionReported } from './kinds/case-action-reported';
import { caseClosed } from './kinds/case-closed';
import { caseDue } from './kinds/case-due';
import { caseOpened } from './kinds/case-opened';
import { casePanelAsked } from './kinds/case-panel-asked';
import { caseStatementAsked } from './kinds/case-statement-asked';
import { caseStatementGiven } from './kinds/case-statement-given';
import { congressAdjourned } from './kinds/congress-adjourned';
import { congressCancelled } from './kinds/congress-cancelled';
import { congressLaunched } from './kinds/congress-launched';
import { congressResumed } from './kinds/congress-resumed';
import { decisionPointDue } from './kinds/decision-point-due';
import { disclosureAnswered } from './kinds/disclosure-answered';
import { disclosureAsked } from './kinds/disclosure-asked';
import { disclosureDutyDue } from './kinds/disclosure-duty-due';
import { disclosureDutyMissing } from './kinds/disclosure-duty-missing';
import { disclosureMaterialDue } from './kinds/disclosure-material-due';
import { disclosureMaterialMissing } from './kinds/disclosure-material-missing';
import { disclosureQuestionDue } from './kinds/disclosure-question-due';
import { disclosureQuestionHidden } from './kinds/disclosure-question-hidden';
import { disclosureSentBack } from './kinds/disclosure-sent-back';
import { disclosureTakenDown } from './kinds/disclosure-taken-down';
import { disclosureToApprove } from './kinds/disclosure-to-approve';
import { disclosureToCheck } from './kinds/disclosure-to-check';
import { extensionAsked } from './kinds/extension-asked';
import { extensionDecided } from './kinds/extension-decided';
import { followUpAnswered } from './kinds/follow-up-answered';
import { groupAnswered } from './kinds/group-answered';
import { jointMeetingCalled } from './kinds/joint-meeting-called';
import { jointMeetingCancelled } from './kinds/joint-meeting-cancelled';
import { leaveAsked } from './kinds/leave-asked';
import { leaveReminder } from './kinds/leave-reminder';
import { methodProposed } from './kinds/method-proposed';
import { papersRestarted } from './kinds/papers-restarted';
import { papersSent } from './kinds/papers-sent';
import { proposalAssigned } from './kinds/proposal-assigned';
import { proposalCallEnding } from './kinds/proposal-call-ending';
import { proposalCallMoved } from './kinds/proposal-call-moved';
import { proposalCallOpened } from './kinds/proposal-call-opened';
import { proposalClosed } from './kinds/proposal-closed';
import { proposalDeclined } from './kinds/proposal-declined';
import { proposalDisputeSettled } from './kinds/proposal-dispute-settled';
import { proposalDisputed } from './kinds/proposal-disputed';
import { proposalEscalated } from './kinds/proposal-escalated';
import { proposalFiled } from './kinds/proposal-filed';
import { proposalHandedIn } from './kinds/proposal-handed-in';
import { proposalMerged } from './kinds/proposal-merged';
import { proposalPromoted } from './kinds/proposal-promoted';
import { proposalPublished } from './kinds/proposal-published';
import { proposalReminded } from './kinds/proposal-reminded';
import { proposalReopened } from './kinds/proposal-reopened';
import { proposalReplied } from './kinds/proposal-replied';
import { proposalReplyDue } from './kinds/proposal-reply-due';
import { proposalReplySentBack } from './kinds/proposal-reply-sent-back';
import { proposalReportBrought } from './kinds/proposal-report-brought';
import { proposalReviewer } from './kinds/proposal-reviewer';
import { proposalReworded } from './kinds/proposal-reworded';
import { proposalSentBack } from './kinds/proposal-sent-back';
import { proposalSuggestion } from './kinds/proposal-suggestion';
import { proposalSupervised } from './kinds/proposal-supervised';
import { proposalToAssign } from './kinds/proposal-to-assign';
import { proposalToReview } from './kinds/proposal-to-review';
import { proposalTracked } from './kinds/proposal-tracked';
import { proposalWithdrawn } from './kinds/proposal-withdrawn';
import { questionsPlaced } from './kinds/questions-placed';
import { questionsSent } from './kinds/questions-sent';
import { questionsToAnswer } from './kinds/questions-to-answer';
import { ratingReminder } from './kinds/rating-reminder';
import { repliesToPublish } from './kinds/replies-to-publish';
import { repliesToSign } from './kinds/replies-to-sign';
import { replyToCountersign } from './kinds/reply-to-countersign';
import { resolutionPublished } from './kinds/resolution-published';
import { secondAnswered } from './kinds/second-answered';
import { secondInvited } from './kinds/second-invited';
import { signInReminder } from './kinds/sign-in-reminder';
import { statementHidden } from './kinds/statement-hidden';
import { stepDue } from './kinds/step-due';
import { stepReached } from './kinds/step-reached';
import { topicPut } from './kinds/topic-put';
import { topicSettled } from './kinds/topic-settled';
import { unansweredReminder } from './kinds/unanswered-reminder';
import { voteClosed } from './kinds/vote-closed';
import { voteOpened } from './kinds/vote-opened';
import { voteReminder } from './kinds/vote-reminder';
import { voteVoided } from './kinds/vote-voided';
import { windowExtended } from './kinds/window-extended';
import { windowOpened } from './kinds/window-opened';
import { windowsMoved } from './kinds/windows-moved';

/** Every kind of notice there is, one file each. */
export const kinds: readonly Kind[] = [
  proposalAssigned,
  proposalToAssign,
  extensionAsked,
  extensionDecided,
  repliesToSign,
  repliesToPublish,
  proposalReplySentBack,
  replyToCountersign,
  proposalReplied,
  proposalReplyDue,
  amendmentAnswered,
  answerPublished,
  answerSentBack,
  answersToPublish,
  answersToReview,
  awardsConsulted,
  awardsPublished,
  boxCounted,
  boxOpened,
  boxReminded,
  boxVoided,
  caseActionAgreed,
  caseActionReported,
  caseClosed,
  caseDue,
  caseOpened,
  casePanelAsked,
  caseStatementAsked,
  caseStatementGiven,
  decisionPointDue,
  disclosureDutyDue,
  disclosureDutyMissing,
  disclosureMaterialDue,
  disclosureMaterialMissing,
  disclosureSentBack,
  disclosureTakenDown,
  disclosureToApprove,
  disclosureToCheck,
  congressAdjourned,
  congressCancelled,
  congressLaunched,
  congressResumed,
  disclosureAnswered,
  disclosureAsked,
  disclosureQuestionDue,
  disclosureQuestionHidden,
  followUpAnswered,
  groupAnswered,
  jointMeetingCalled,
  jointMeetingCancelled,
  leaveAsked,
  leaveReminder,
  methodProposed,
  papersRestarted,
  papersSent,
  proposalCallEnding,
  proposalCallMoved,
  proposalCallOpened,
  proposalClosed,
  proposalDeclined,
  proposalDisputed,
  proposalDisputeSettled,
  proposalEscalated,
  proposalFiled,
  proposalHandedIn,
  proposalMerged,
  proposalPromoted,
  proposalPublished,
  proposalReminded,
  proposalReopened,
  proposalReportBrought,
  proposalReviewer,
  proposalReworded,
  proposalSentBack,
  proposalSuggestion,
  proposalSupervised,
  proposalToReview,
  proposalTracked,
  proposalWithdrawn,
  questionsPlaced,
  questionsSent,
  questionsToAnswer,
  ratingReminder,
  resolutionPublished,
  secondAnswered,
  secondInvited,
  signInReminder,
  statementHidden,
  stepDue,
  stepReached,
  topicPut,
  topicSettled,
  unansweredReminder,
  voteClosed,
  voteOpened,
  voteReminder,
  voteVoided,
  windowExtended,
  windowOpened,
  windowsMoved,
];

const byName = new Map(kinds.map((one) => [one.name as string, one]));

/** The kind of that name; undefined where another version of the program wrote it. */
export const findKind = (name: string): Kind | undefined => byName.get(name);

const onFact = new Map<FactName, Kind[]>();
for (const one of kinds)
  for (const fact of one.on ?? []) onFact.set(fact, [...(onFact.get(fact) ?? []), one]);

/** The kinds that follow from a fact. */
export const kindsOn: ReadonlyMap<FactName, readonly Kind[]> = onFact;
