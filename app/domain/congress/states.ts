import type { Step } from '../step';

/** The life of a session, in the order of the law (domain: launch, preparatory meeting, opening, reports, groups, vote, resolutions, closing, publication, report to the superior union). */
export const sessionStates = [
  'draft',
  'planned',
  'launched',
  'papersOut',
  'preparatory',
  'opening',
  'reports',
  'groups',
  'vote',
  'resolutions',
  'closing',
  'published',
  'reported',
  'archived',
  'adjourned',
  'cancelled',
] as const;
export type SessionState = (typeof sessionStates)[number];

/** The states of a session that is going on: launched, and not closed yet. */
export const underWay: readonly SessionState[] = [
  'launched',
  'papersOut',
  'preparatory',
  'opening',
  'reports',
  'groups',
  'vote',
  'resolutions',
  'closing',
  'adjourned',
];

/** Stages that are windows of time. The presidium may meet any number of times between opening and vote; it does not move the session's state. */
export const stages = [
  'preparatory',
  'opening',
  'reports',
  'groups',
  'presidium',
  'vote',
  'resolutions',
  'closing',
] as const;
export type Stage = (typeof stages)[number];

/** Stages whose end (or, for the preparatory meeting, whose passing) needs two thirds of all representatives. */
export const quorumStages: readonly Stage[] = ['preparatory', 'opening', 'vote'];

export type SessionStep =
  | 'plan'
  | 'launch'
  | 'sendPapers'
  | 'openPreparatory'
  | 'openOpening'
  | 'openReports'
  | 'openGroups'
  | 'openVote'
  | 'openResolutions'
  | 'openClosing'
  | 'publish'
  | 'report'
  | 'archive'
  | 'adjourn'
  | 'resume'
  | 'cancel';

/** The session's state table; `resume` goes back to the state before the adjournment (kept in the row). */
export const sessionSteps: readonly Step<SessionState, SessionStep>[] = [
  { step: 'plan', from: ['draft'], to: 'planned' },
  { step: 'launch', from: ['planned'], to: 'launched' },
  { step: 'sendPapers', from: ['launched'], to: 'papersOut' },
  { step: 'openPreparatory', from: ['papersOut'], to: 'preparatory' },
  { step: 'openOpening', from: ['preparatory'], to: 'opening' },
  { step: 'openReports', from: ['opening'], to: 'reports' },
  { step: 'openGroups', from: ['reports'], to: 'groups' },
  { step: 'openVote', from: ['groups'], to: 'vote' },
  { step: 'openResolutions', from: ['vote'], to: 'resolutions' },
  { step: 'openClosing', from: ['resolutions'], to: 'closing' },
  { step: 'publish', from: ['closing'], to: 'published' },
  { step: 'report', from: ['published'], to: 'reported' },
  { step: 'archive', from: ['reported'], to: 'archived' },
  { step: 'adjourn', from: ['preparatory', 'opening', 'vote'], to: 'adjourned' },
  { step: 'resume', from: ['adjourned'], to: 'preparatory' },
  { step: 'resume', from: ['adjourned'], to: 'opening' },
  { step: 'resume', from: ['adjourned'], to: 'vote' },
  {
    step: 'cancel',
    from: ['draft', 'planned', 'launched', 'papersOut', 'preparatory', 'adjourned'],
    to: 'cancelled',
  },
];

/** The step that opens a stage's window, where it moves the session. */
export const stepOfStage: Readonly<Record<Exclude<Stage, 'presidium'>, SessionStep>> = {
  preparatory: 'openPreparatory',
  opening: 'openOpening',
  reports: 'openReports',
  groups: 'openGroups',
  vote: 'openVote',
  resolutions: 'openResolutions',
  closing: 'openClosing',
};

/** An agenda item's life; `resubmitted` is the path of the deeply divided (Shanghai art. 30): renegotiate, then a new item. */
export const itemStates = [
  'draft',
  'agreed',
  'sent',
  'discussed',
  'divided',
  'putToVote',
  'adopted',
  'notAdopted',
  'heard',
  'resubmitted',
  'withdrawn',
] as const;
export type ItemState = (typeof itemStates)[number];

export type ItemStep =
  | 'agree'
  | 'send'
  | 'discuss'
  | 'divide'
  | 'renegotiate'
  | 'putToVote'
  | 'adopt'
  | 'reject'
  | 'hear'
  | 'resubmit'
  | 'withdraw';

export const itemSteps: readonly Step<ItemState, ItemStep>[] = [
  { step: 'agree', from: ['draft'], to: 'agreed' },
  { step: 'send', from: ['agreed'], to: 'sent' },
  { step: 'discuss', from: ['sent'], to: 'discussed' },
  { step: 'divide', from: ['sent', 'discussed'], to: 'divided' },
  { step: 'renegotiate', from: ['divided'], to: 'sent' },
  { step: 'resubmit', from: ['divided', 'notAdopted'], to: 'resubmitted' },
  { step: 'putToVote', from: ['sent', 'discussed'], to: 'putToVote' },
  { step: 'adopt', from: ['putToVote'], to: 'adopted' },
  { step: 'reject', from: ['putToVote'], to: 'notAdopted' },
  { step: 'hear', from: ['sent', 'discussed'], to: 'heard' },
  { step: 'withdraw', from: ['draft', 'agreed', 'sent', 'discussed', 'divided'], to: 'withdrawn' },
];
