import { pagePhrases } from './page';

/** Writing, seconding and handing in; and the page of one proposal. */
export const draftPhrases = {
  back: 'Proposals',
  numbered: 'No. {{number}}',
  noteWord: 'Note',
  doneWord: 'Done',
  heedWord: 'Please note',
  list: ', ',
  missing: {
    title: 'The subject needs at least 4 characters.',
    reasons: 'Please give your reasons, at least 10 characters.',
    suggestions: 'Please say what should be done, at least 10 characters.',
    category: 'Please choose a category.',
  },
  call: {
    open: '“{{title}}” ends {{when}} ({{left}}).',
    over: '“{{title}}” ended {{when}}. What is handed in now goes to the departments as a suggestion and is not filed.',
    none: 'No call for proposals yet. You can write and keep a draft, and hand it in once the call is open.',
  },
  write: {
    title: 'Write a proposal',
    titleReturned: 'Revise the proposal',
    lede: 'One matter for each proposal: its subject, the reasons, concrete suggestions.',
    collectiveNote: 'A delegation’s proposal is handed in by its leader and needs no seconders.',
    kind: 'In whose name',
    personalNote: 'handed in once {{count}} or more representatives second it',
    collectiveOption: 'handed in by you as leader, without seconders',
    name: 'Subject',
    nameHint: 'One sentence for one matter, for instance: Longer hours of the canteen for night shifts',
    category: 'Category',
    reasons: 'Reasons',
    reasonsHint: 'How things are, the facts and causes, who is affected.',
    suggestions: 'What should be done',
    suggestionsHint:
      'Who should do what, and how far. What can be done and checked is carried out most easily.',
    count: '{{count}} / {{most}} characters',
    save: 'Save draft',
    next: 'Next: ask for seconders',
    nextCollective: 'Next: check and hand in',
    nextReturned: 'Next: check and hand in again',
    nextNote:
      'Seconders see exactly these words; to change them once they are out, you take the proposal back.',
    sentBack: 'Returned by the committee because: {{reason}}',
    sentBackPlain: 'Returned by the committee. Once revised you can hand it in again under the same number.',
    saveState: {
      saved: 'Saved',
      saving: 'Saving',
      unsent: 'Not on the server yet; your words are on this device',
      offline: 'No connection; your words are on this device and will be saved once you are back',
    },
    otherDevice: 'This draft was changed elsewhere',
    otherDeviceNote:
      'Another device or window saved other words. What you wrote here is still here; please choose which shall hold.',
    takeServer: 'Use what was saved elsewhere',
    overwrite: 'Use what is here instead',
    kept: 'There are words on this device that were never saved',
    keptNote:
      'They are older than those on the server. You can take them out and then decide whether to save them.',
    takeKept: 'Take them out',
    dropKept: 'Throw them away',
    similar: 'Among earlier proposals, these may be about the same matter:',
    similarNote:
      'Where one was dealt with, read the reply; where one is under way, wait for it, or write what is new.',
    none: 'No proposal with a similar subject.',
    others: 'What you have in hand',
    untitled: '(no subject yet)',
    startedOn: 'begun {{when}}',
    drop: 'Delete the draft',
    dropNote: 'Words and attachments are deleted for good.',
    dropSummary: 'I won’t go on with it',
    saved: 'The draft is saved.',
  },
  files: {
    title: 'Attachments',
    none: 'No attachments yet.',
    saveFirst: 'Write the subject and save the draft; then you can add attachments here.',
    add: 'Add attachment',
    file: 'File',
    hint: 'PDF, Word (docx), Excel (xlsx), PNG, JPG; {{megabytes}} MB each at most, {{most}} files at most.',
    tooLarge: 'This file is larger than {{megabytes}} MB. Please make it smaller and choose again.',
    remove: 'Delete',
    removeOf: 'Delete the attachment “{{name}}”',
    sizeKb: '{{size}} KB',
    sizeMb: '{{size}} MB',
    added: 'The attachment was added.',
    removed: 'The attachment was deleted.',
    full: 'There are {{most}} attachments. To add another, delete one first.',
  },
  words: {
    reasons: 'Reasons',
    suggestions: 'What should be done',
    files: 'Attachments',
    about: 'Category: {{category}}',
  },
  seconding: {
    title: 'Seconding',
    ledeOwn:
      'Ask other representatives to look at this proposal and to put their names to it. With enough of them you can hand it in.',
    ledeAsked:
      '{{name}} asks you to look at this proposal. If you agree, second it; if not, that is fine, and only the proposer knows.',
    ledeOpen: '{{name}} asks all representatives for seconders.',
    ledeCollective: 'A delegation’s proposal: its leader hands it in, without seconders.',
    ledeReturned: 'Once revised, hand it in again; number and seconders stay.',
    ledeReworded:
      'It was returned, and {{name}} changed it. Read the new words and decide whether your name stays under them.',
    of: '{{name}}, {{delegation}}',
    progress: '{{agreed}} have seconded, {{missing}} more needed.',
    enough: '{{agreed}} have seconded; you can hand it in.',
    enoughOpen: '{{agreed}} have seconded, which is enough.',
    nobody: 'Nobody has seconded yet.',
    seconders: 'Seconders',
    ended: 'no longer a representative, does not count',
    otherWords: 'seconded the words before they were changed',
    invite: 'Ask for seconders',
    inviteMore: 'Ask more people',
    names: 'Names or staff numbers',
    namesHint: 'Several are fine, parted by commas or blanks.',
    colleagues: 'Representatives of your delegation',
    delegations: 'Whole delegations',
    delegationOf: '{{name}} ({{count}})',
    openToAll: 'Show it to all representatives too; whoever wants may second',
    isOpenToAll: 'All representatives see it and may second.',
    send: 'Send',
    sendNote:
      'Those you ask are told. From then on the words stand still; to change them, take the proposal back first.',
    invited: '{{count}} representatives were asked to second.',
    opened: 'All representatives can now second.',
    takeBack: 'Take back to revise',
    takeBackNote:
      'Then only you see it. If the words stay, those who seconded still count; if they change, all are asked anew.',
    submit: 'Hand in',
    submitAgain: 'Hand in again',
    submitNote:
      'It goes to the proposal committee; seconders can’t withdraw any more. Where words were changed after it was returned, seconders are told and may withdraw until the decision.',
    submitLate: 'Hand in as a suggestion',
    asSuggestion: 'I know that the call is over and that this is handled as a suggestion and not filed',
    notComplete: 'The words are not complete:',
    toWrite: 'Back to complete them',
    withdraw: 'Withdraw the proposal',
    withdrawNote: 'This ends the proposal for good.',
    withdrawSummary: 'I won’t propose it',
    reason: 'Reason',
    optional: 'optional',
    second: 'Second',
    secondNote: 'Your name is listed among the seconders; once it is replied to, you rate the reply too.',
    decline: 'Not second',
    declineNote: 'Only the proposer knows. The proposal won’t be shown to you any more.',
    withdrawSecond: 'Withdraw my name',
    withdrawSecondNote: 'Possible until it is handed in. The proposal won’t be shown to you any more.',
    takeNameBackNote:
      'Possible until the committee decides. You are no seconder any more then, and the committee sees how many are left.',
    agreedToOther: 'You seconded the words before the change. If you still agree, there is nothing to do.',
    agreedAlready: 'You have seconded.',
    secondedDone: 'Seconded, thank you.',
    takenBack: 'Taken back; you can revise it now.',
  },
  ...pagePhrases,
};

export const draftRefusals = {
  noProposal:
    'This proposal was not found. Its proposer may have taken it back, or it is not open to you. Please look in the list of proposals.',
  step: 'The proposal is now “$t(proposal:states.{{state}})”, so this can’t be done. Somebody may have acted a moment ago; please reload to see.',
  changedMeanwhile:
    'Something changed after you opened the page, so nothing was saved. Please reload, look at it as it is now, and decide again.',
  notRepresentative:
    'Only formal representatives of this term propose and second. If you have an idea, ask a representative of your constituency.',
  notProposer: 'Only the proposer can do this. If you are a seconder, please speak with the proposer.',
  notLeader:
    'A delegation’s proposal is handed in by its present leader, which you are not now. Ask the leader, or write it as your own.',
  collectiveOff:
    'This call takes no proposals of delegations. Please write it as your own and ask others to second.',
  keyTaken:
    'The draft was not saved: its number belongs to another proposal. Please copy your words and try on a new page.',
  tooManyDrafts:
    'You have {{most}} drafts already, so no other was begun. Please hand in or delete some first.',
  wordsMissing:
    'The words are not complete, so it was not sent: a subject of at least 4 characters, reasons and suggestions of at least 10 each. Please complete them.',
  attachmentKind:
    '“{{name}}” was not added: only PDF, Word (docx), Excel (xlsx), PNG and JPG whose content agrees with their name, without macros. Please save it in one of these formats.',
  attachmentTooLarge:
    'The attachment was not added: {{megabytes}} MB at most. Please make it smaller or attach only the pages that matter.',
  attachmentsFull: 'The attachment was not added: {{most}} at most. Please delete one first.',
  noAttachment: 'This attachment was not found; it may have been deleted. Please reload.',
  nobodyToInvite:
    'There is nobody new to ask: write names, tick people or delegations, or ask all representatives.',
  inviteeUnknown:
    'No formal representative of this term was found as “{{name}}”, so nothing was sent. Please check the name or write the staff number.',
  inviteeAmbiguous:
    'Several representatives are called “{{name}}”, so nothing was sent. Please write the staff number.',
  notInvited: 'You were not asked to second this proposal; there is nothing to answer.',
  ownProposal: 'This is your own proposal, which you can’t second. Please ask others.',
  secondedAlready:
    'You have seconded already. If you change your mind, you can withdraw your name until it is handed in.',
  notSeconded: 'You have not seconded this proposal; there is nothing to withdraw.',
  secondersMissing:
    '{{missing}} seconders are missing, so it was not handed in: besides the proposer {{least}} formal representatives must second. Please ask more.',
  late: '“{{call}}” is over, so it was not handed in. Now it can only be handled as a suggestion and is not filed; tick that you agree and hand in again, or wait for the next call.',
  hasJoint:
    'This proposal has joint proposers by a merge, so nobody withdraws it alone. Please speak with them, or with the proposal committee.',
  nameWithheld:
    'A joint proposer does not want their name published, so no names are shown. Please speak with them; whoever changes their mind says so on this page.',
};

export const draftNotices = {
  secondInvited: {
    title: 'You are asked to second: {{title}}',
    body: '{{name}} asks you to look at the proposal “{{title}}” and to second it if you agree. It is fine not to.',
  },
  secondAnswered: {
    title: 'News about seconders: {{title}}',
    body: 'Your proposal “{{title}}” is now seconded by {{agreed}}.',
  },
  proposalHandedIn: {
    title: 'A proposal you seconded was handed in: {{title}}',
    body: '“{{title}}” was handed in as number {{number}}. Once it is replied to, you are asked to rate the reply too.',
  },
  proposalReworded: {
    title: 'A proposal you seconded was changed: {{title}}',
    body: 'Proposal {{number}}, “{{title}}”, was returned, changed and handed in again. Read the new words; until the committee decides, you may take your name back.',
  },
  proposalWithdrawn: {
    title: 'A proposal was withdrawn: {{title}}',
    body: 'Its proposer withdrew “{{title}}”; it is not handled any further.',
  },
};
