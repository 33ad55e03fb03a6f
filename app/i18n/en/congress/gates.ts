import type { GateId } from '../../../domain/congress/gates';

/** Each condition: its name, how it stands when it holds, and what is missing with what to do. */
export default {
  agendaThere: {
    name: 'Agenda',
    holds: 'Items on the agenda: {{count}}.',
    fails: 'The agenda is empty. Please add items first.',
  },
  windowsThere: {
    name: 'Times',
    holds: 'All {{of}} stages have their time.',
    fails: 'Of {{of}} stages, {{count}} have no time yet. Please plan them.',
  },
  rollThere: {
    name: 'Representatives',
    holds: 'Formal representatives: {{count}}.',
    fails: 'The roster has no formal representatives. Please import them.',
  },
  leadersThere: {
    name: 'Leaders',
    holds: 'Every delegation has a leader.',
    fails: 'Delegations without a leader: {{count}} ({{names}}). Please name them in the roster.',
  },
  compositionRight: {
    name: 'Composition',
    holds: 'The composition is right, or a reason is written down.',
    fails: 'Rules of composition broken: {{count}}. Please see the composition page of the roster.',
  },
  agendaAgreed: {
    name: 'Agreement',
    holds: 'Employer and union agree on every item.',
    fails: 'Items not agreed yet: {{count}}. Please mark them on the agenda once they are.',
  },
  preReview: {
    name: 'Superior union',
    holds: 'These rules want no pre-review.',
    fails: 'The superior union reviews the plan {{least}} to {{most}} days before; please keep its receipt.',
  },
  jointMeetingsReported: {
    name: 'Results of joint meetings',
    holds: 'No results of joint meetings wait to be reported.',
    fails:
      '{{count}} joint meetings have not been reported to a session. Choose this session on their pages.',
  },
  documentsThere: {
    name: 'Papers',
    holds: 'Every item that needs a paper has one out.',
    fails: 'Items without a paper sent out: {{count}} ({{names}}). Please upload and send them.',
  },
  papersNotice: {
    name: 'Time to read',
    holds: 'The papers have been out for {{days}} days.',
    fails: 'The papers must be out for {{days}} days; the earliest day for the meeting is {{from}}.',
  },
  preparatoryOver: {
    name: 'Preparatory meeting over',
    holds: 'The preparatory meeting is over.',
    fails: 'The preparatory meeting is not over.',
  },
  preparatoryQuorum: {
    name: 'Its quorum',
    holds: '{{present}} signed in; the quorum of {{needed}} is reached.',
    fails:
      '{{present}} present of the {{needed}} needed; tested at the end of the stage, and needed for the opening.',
  },
  presidiumRight: {
    name: 'Presidium',
    holds: 'The presidium has {{count}} members, {{frontline}} of the front line, and an executive chair.',
    fails:
      'The presidium ({{count}} members, {{frontline}} of the front line) is not right in size, make-up or chair. Please change the list.',
  },
  presidiumElected: {
    name: 'Presidium elected',
    holds: 'The preparatory meeting adopted the presidium.',
    fails: 'The presidium has not been adopted. Please put the list to an open vote.',
  },
  agendaAdopted: {
    name: 'Agenda adopted',
    holds: 'The preparatory meeting adopted the agenda.',
    fails: 'The agenda has not been adopted. Please put it to an open vote.',
  },
  openingOver: { name: 'Opening over', holds: 'The opening is over.', fails: 'The opening is not over.' },
  openingQuorum: {
    name: 'Quorum of the opening',
    holds: '{{present}} signed in; the quorum of {{needed}} is reached.',
    fails:
      '{{present}} present of the {{needed}} needed; tested at the end of the stage, and needed to go on.',
  },
  reportsOver: {
    name: 'Reports heard',
    holds: 'The reports have been heard.',
    fails: 'The reports are still being heard.',
  },
  groupsOver: {
    name: 'Group discussion over',
    holds: 'The group discussion is over.',
    fails: 'The group discussion is not over.',
  },
  presidiumOver: {
    name: 'Presidium meetings over',
    holds: 'All planned presidium meetings are over.',
    fails: 'Presidium meetings not over: {{count}}.',
  },
  amendmentsAnswered: {
    name: 'Amendments answered',
    holds: 'All amendments are answered.',
    fails: 'Amendments without an answer: {{count}}. Please answer each of them.',
  },
  groupsSummarised: {
    name: 'Group summaries',
    holds: 'Every group that discussed has submitted its summary.',
    fails:
      'Groups without a summary: {{count}} ({{names}}). Please remind their leaders to submit it on the group’s page of questions.',
  },
  noneDivided: {
    name: 'No open division',
    holds: 'No divided item is left open.',
    fails: 'Divided items: {{count}} ({{names}}). Please renegotiate, resubmit or withdraw them.',
  },
  voteOver: { name: 'Vote over', holds: 'The vote is over.', fails: 'The vote is not over.' },
  voteQuorum: {
    name: 'Quorum of the vote',
    holds: '{{present}} took part; the quorum of {{needed}} is reached.',
    fails:
      '{{present}} took part of the {{needed}} needed; tested at the end of the stage, and needed for resolutions.',
  },
  votesCounted: {
    name: 'Votes counted',
    holds: 'Every open vote has its result.',
    fails: 'Open votes without a result: {{count}}.',
  },
  boxesOver: {
    name: 'Ballot boxes counted',
    holds: 'Every ballot box of a secret vote has its result.',
    fails:
      'Ballot boxes without a result: {{count}}. Wait for the count, or remove or void them on their pages.',
  },
  secretUnvoted: {
    name: 'Secret votes',
    holds: 'No item waits for a secret vote.',
    fails:
      'Items that law wants voted in secret and that have no result: {{count}} ({{names}}). They stand as “not yet voted”; to vote on them, plan a ballot box.',
  },
  resolutionsOver: {
    name: 'Resolutions stage over',
    holds: 'The stage is over.',
    fails: 'The stage is not over.',
  },
  resolutionsAdopted: {
    name: 'Resolutions final',
    holds: 'Final resolutions: {{adopted}}.',
    fails: 'Final resolutions: {{adopted}}; drafts: {{drafts}}. Please finish them before the closing.',
  },
  closingOver: { name: 'Closing over', holds: 'The closing is over.', fails: 'The closing is not over.' },
  questionsAnswered: {
    name: 'Groups’ questions answered',
    holds: 'Every question from the groups is answered.',
    fails:
      'Questions without a published answer: {{count}} ({{names}}). Please place and answer them before the session is closed.',
  },
  resolutionsPublished: {
    name: 'Resolutions published',
    holds: 'All resolutions are published.',
    fails: 'Resolutions not published: {{count}}. Please publish them before reporting.',
  },
} satisfies Record<GateId, { name: string; holds: string; fails: string }>;
