export const settingsPhrases = {
  calls: {
    title: 'Calls for proposals',
    lede: 'Representatives hand in proposals once a call is open. Its rules are fixed when it begins; later by-laws don’t change them.',
    none: 'No call for proposals yet',
    noneNote: 'Fill in the times below to open the first one.',
    noTerm: 'There is no term yet',
    noTermNote: 'Please open the term of the staff congress in the roster first.',
    span: '{{from}} to {{to}}',
    soon: 'not begun',
    open: 'open',
    over: 'over',
    counts: '{{inTime}} in time, {{late}} after the end',
    forSession: 'For “{{title}}”',
    between: 'Between sessions',
    new: 'Open a call',
    name: 'Name',
    nameHint: 'For instance: Call for proposals for the second session',
    session: 'For which session',
    noSession: 'For none (between sessions)',
    opensAt: 'Begins',
    closesAt: 'Ends',
    deadlineHint: 'Usually {{days}} days before the opening; “{{title}}” is planned to open {{when}}.',
    rules: 'Rules (as they are, those of your unit hold)',
    rulesOf: 'Rules of this call',
    send: 'Open the call',
    sendNote: 'All representatives are told.',
    move: 'Change the times',
    moveNote: 'Representatives are told. What was taken as a suggestion stays one.',
    begun: 'It has begun; the beginning can’t be changed any more.',
    opened: 'The call is open and representatives are told.',
    moved: 'The times were changed and representatives are told.',
    yes: 'allowed',
    no: 'not allowed',
  },
  rules: {
    secondersLeast: 'Seconders (besides the proposer)',
    collective: 'Proposals of delegations',
    callDays: 'Days the call stands open',
    deadlineDays: 'Days before the opening',
    assignDays: 'To assign once filed (working days)',
    handBackDays: 'To hand back a wrong assignment (working days)',
    contactDays: 'To contact the proposer (working days)',
    replyDays: 'To reply (working days)',
    extensionDays: 'One extension (working days)',
    extensionsMost: 'Extensions at most',
    ratingDays: 'To rate (working days)',
    secondReplyDays: 'To reply in later rounds (working days)',
    disputeDays: 'To dispute a decision (working days)',
  },
};

export const settingsRefusals = {
  noCall:
    'There is no call for proposals now, so it was not handed in. The draft stays; hand it in once a call is open. What can’t wait may be raised among the topics between sessions.',
  callTaken:
    'Nothing was saved: “{{title}}” stands in this time or for this session already. Please choose another time, or change that call.',
  callTimes:
    'Nothing was saved: the end must lie after the beginning and not in the past. Please check the times.',
  sessionOver:
    'Nothing was saved: this session is over or cancelled. Please choose another one, or a call between sessions.',
};

export const settingsNotices = {
  proposalCallOpened: {
    title: 'A call for proposals: {{title}}',
    body: '“{{title}}” begins {{opensAt}} and ends {{closesAt}}. If something should change, write a proposal and ask others to second it.',
  },
  proposalCallEnding: {
    title: 'A call for proposals is about to end: {{title}}',
    body: '“{{title}}” ends {{closesAt}}, and you have a proposal that is not handed in yet. What comes later can only be handled as a suggestion.',
  },
  proposalCallMoved: {
    title: 'The call for proposals has other times: {{title}}',
    body: '“{{title}}” is now open from {{opensAt}} to {{closesAt}}.',
  },
};
