import type { Translated } from '../../phrases';
import type {
  handlingNotices as noticesSource,
  handlingPhrases as phrasesSource,
  handlingRefusals as refusalsSource,
} from '../../zh-CN/proposal/handling';
import { deskPhrases } from './handling-desk';
import { unitPhrases } from './handling-units';

export const handlingPhrases: Translated<typeof phrasesSource> = {
  title: 'Handling: {{title}}',
  overline: 'Proposal {{number}}',
  toDesk: 'Back to the desk',
  round: 'Round {{round}}',
  provisional:
    'The public holidays of {{year}} are not known here yet: days that reach into it are reckoned by weekends alone. A day that was set with an assignment or a published reply stays as it is; a department that needs longer can ask for more time before it.',
  lacking: 'Why the last round did not satisfy',
  lackingBy: '{{role}} {{name}}: {{comment}}',
  provisionalWord: 'By weekends alone',
  words: 'What the proposal says',
  reasons: 'Reasons',
  suggestions: 'Suggestions',
  files: 'Attachments',
  people: 'Proposers',
  person: '{{name}} ({{department}})',
  work: 'Who handles it',
  noWork: 'Nobody has it yet',
  noWorkNote: 'It is filed. The proposal committee decides which departments handle it; then they can begin.',
  past: 'Earlier handling',
  due: {
    contactBy: 'Talk by',
    replyBy: 'Reply by',
    left: '{{day}}, working days left: {{count}}',
    today: 'Due today ({{day}})',
    resting: 'Its day is over; days off don’t count ({{day}})',
    overdue: 'Working days over: {{count}} ({{day}})',
    extended: 'Extended',
    asked: 'More time asked for',
  },
  leader: 'Leader in charge',
  noLeader: 'None named: any of management signs',
  assignmentStates: {
    open: 'Under way',
    handedBack: 'Handed back',
    replaced: 'Given to others',
    done: 'Done',
  },
  handedBackFor: 'Handed back because: {{reason}}',
  opinion: 'Opinion',
  contacts: 'Talks with the proposer',
  noContact: 'No talk with the proposer is recorded yet.',
  contact: '{{day}}, {{way}} ({{name}}): {{note}}',
  contactUnnamed: '{{day}}, {{way}}: {{note}}',
  extensions: 'More time',
  extensionOf: {
    asked: 'Asked for time until {{day}}: {{reason}}',
    granted: 'Granted until {{day}}: {{reason}}',
    refused: 'Not granted until {{day}}: {{reason}}',
  },
  decision: 'Decision: {{decision}}',
  reply: {
    title: 'Draft reply',
    correction: 'Draft correction',
    hidden: 'Reply: {{state}}. Until it is published only those through whose hands it goes can read it.',
    outcome: 'Kind of reply',
    code: 'Result',
    doneBy: 'Done by',
    text: 'Reply',
    textHint:
      'What can be done: measures and by when. What is difficult now: the plan and by when. What can’t be done: the reasons.',
    codeHint: 'Measures taken: A or B. Planned: B or C. Reasons given: C or D.',
    doneByHint: 'Needed for a plan; not before today.',
    draftedBy: 'Written by {{name}}',
    sentBack: 'Sent back: {{reason}}',
    countersigned: 'Countersigned by {{units}}',
    missing: 'Still to countersign: {{units}}',
    correctionNote:
      'The published reply stays as it is. What you write here is a correction; once it is published the proposers rate anew.',
    kept: 'Kept on this device',
  },
  acts: {
    assign: 'Name the departments',
    reassign: 'Change the departments',
    assignBy: 'To be assigned by {{day}}',
    lead: 'Lead department',
    noLead: 'No lead (departments reply separately)',
    co: 'Co-handling departments',
    coHint: 'They give the lead their opinion and countersign the reply.',
    separate: 'Separate departments',
    separateHint: 'Each replies to the proposer for itself.',
    chooseSeparate: 'Let departments reply separately',
    assignSend: 'Assign',
    assignNote:
      'The departments are told. Their days begin tomorrow and count working days; who has it already keeps its days.',
    ownInterest:
      'You have a part in this proposal (as proposer or seconder) and step aside. Please let another member assign it.',
    noUnits: 'There are no departments yet. Please have the union office add them first.',
    contact: 'Record a talk with the proposer',
    contactOn: 'Day',
    contactWay: 'How',
    contactNote: 'What was said',
    contactNoteHint:
      'What the proposer added, what you agreed on, where you still differ. Every representative can read it on the timeline.',
    contactSend: 'Record',
    draft: 'Write the reply',
    redraft: 'Change the draft',
    correct: 'Write a correction',
    draftSend: 'Save the draft',
    draftNote:
      'Only your department and those that help along can read it. After a change they countersign anew.',
    submit: 'Hand to the leader',
    submitNote: 'From then on it stays as it is; you can take it back to change it.',
    sign: 'Sign',
    signNote: 'Then it goes to whoever publishes.',
    publish: 'Publish the reply',
    publishNote: 'It can’t be changed any more. Proposers and seconders begin to rate it.',
    sendBack: 'Send back',
    takeBack: 'Take back',
    sendBackReason: 'What has to be changed',
    sendBackSend: 'Send back',
    opinion: 'Give an opinion',
    reopinion: 'Change the opinion',
    opinionText: 'Opinion',
    opinionSend: 'Send the opinion',
    countersign: 'Countersign',
    countersignNote: 'You agree to this draft of the lead. If it is changed, you countersign anew.',
    extension: 'Ask for more time',
    extensionNote: 'If granted, the reply is due on {{day}}, and the timeline says so.',
    extensionReason: 'Why',
    extensionSend: 'Ask',
    decide: 'Decide on more time',
    decideReason: 'Note (needed when you refuse)',
    grant: 'Grant',
    refuse: 'Refuse',
    handBack: 'Hand back',
    handBackNote:
      'What is not your department’s can be handed back until {{day}}. The proposal committee then assigns it anew.',
    handBackReason: 'Why, and whose it would be',
    handBackSend: 'Hand back',
  },
  done: {
    assigned: 'Assigned. The departments are told.',
    handedBack: 'Handed back. The proposal committee assigns it anew.',
    contacted: 'The talk is recorded.',
    drafted: 'The draft is saved.',
    submitted: 'Handed to the leader.',
    signed: 'Signed. It waits to be published.',
    published: 'Published. The proposers are told.',
    sentBack: 'Sent back.',
    opinion: 'The lead has your opinion.',
    countersigned: 'Countersigned.',
    asked: 'Asked. The proposal committee decides.',
    decided: 'Decided. The department is told.',
  },
  ...deskPhrases,
  ...unitPhrases,
};

export const handlingRefusals: Translated<typeof refusalsSource> = {
  noUnit: 'There is no such department; it may have been dissolved. Read the page again and choose another.',
  unitNameTaken: 'There is a department “{{unit}}” already. Take another name, or change the one there is.',
  unitDissolved: '“{{unit}}” is dissolved and kept only for history. Choose a department that exists.',
  successorNeeded:
    '“{{unit}}” still has proposals under way ({{count}}). Choose the department that takes them over (not itself), then dissolve it.',
  leaderUnfit:
    'The leader in charge has to be of management today. Choose from the list, or appoint the person first.',
  notYourUnit:
    'This is the work of another department, for which you don’t handle proposals. If it should be yours, ask the union office.',
  otherRole:
    'Your department does not do this here: lead and separate departments write replies, co-handling ones give opinions and countersign.',
  leadMissing:
    'No lead department is chosen. Departments that help along need a lead; those that reply for themselves are chosen as separate.',
  unitTwice: 'A department is chosen twice. Each can do one thing only; take one away.',
  assignmentOver:
    'The department’s part in this is over, or was given to others. Read the page again to see who handles it now.',
  handBackLate:
    'It could be handed back until {{day}}. Please talk with the proposal committee, which can change the departments.',
  extensionUsed:
    'There is no more time to ask for (at most {{most}} for each), or a request still waits. Please reply by the day that stands.',
  extensionLate: 'The reply was due on {{day}}; more time can’t be asked for any more. Please reply soon.',
  noExtension: 'There is no such request. Read the page again.',
  noReply: 'There is no such draft; it may have been written anew. Read the page again.',
  replyStep: 'The reply has moved on, so this can’t be done now. Read the page again to see where it is.',
  codeOutcome:
    'The result does not fit the kind of reply: measures taken are A or B, plans B or C, reasons C or D. Change it and save again.',
  dateNeeded: 'A plan says by when it is done, not before today. Add the day and save again.',
  countersignMissing: 'Still to countersign: {{units}}. Let them do so, then hand it on.',
  notContacted: 'No talk with the proposer is recorded. Talk with them and record it first.',
  ownReply: 'You wrote this draft yourself and can’t sign it. Let another leader sign.',
  otherLeader:
    'Another leader is in charge of this department and signs for it. If that has changed, ask the union office.',
  nothingChosen: 'Nothing is ticked. Tick what you mean first.',
};

export const handlingNotices: Translated<typeof noticesSource> = {
  proposalAssigned: {
    title: 'Your department is to handle a proposal',
    body: 'Proposal {{number}} “{{title}}” is with {{units}}. Please reply by {{replyBy}}, and talk with the proposer first.',
  },
  proposalToAssign: {
    title: 'Proposals wait for a department',
    body: 'Proposals to assign: {{count}}, those that departments handed back among them.',
  },
  extensionAsked: {
    title: 'A department asks for more time',
    body: '{{unit}} asks for more time for proposal {{number}} “{{title}}”. Please decide.',
  },
  extensionDecided: {
    title: 'Your request for more time is decided',
    body: 'What {{unit}} asked for proposal {{number}} “{{title}}” is decided. See the page of its handling.',
  },
  repliesToSign: {
    title: 'Replies wait for your signature',
    body: 'Replies to proposals that wait for your signature: {{count}}.',
  },
  repliesToPublish: {
    title: 'Replies wait to be published',
    body: 'Signed replies to proposals that wait to be published: {{count}}.',
  },
  proposalReplySentBack: {
    title: 'A reply was sent back',
    body: 'The reply to proposal {{number}} “{{title}}” was sent back. See why, change it, and have it countersigned and signed anew.',
  },
  replyToCountersign: {
    title: 'A draft waits for your countersignature',
    body: 'The reply to proposal {{number}} “{{title}}” is drafted. Please countersign it.',
  },
  proposalReplied: {
    title: 'Your proposal was replied to',
    body: 'The reply to proposal {{number}} “{{title}}” is published. Please rate it by {{rateBy}}.',
  },
  proposalReplyDue: {
    title: 'A reply is due',
    body: 'Proposal {{number}} “{{title}}” is to be replied to by {{replyBy}}; nothing is published yet.',
  },
};
