import type { Translated } from '../phrases';
import type zhCN from '../zh-CN/resolution';

const resolution: Translated<typeof zhCN> = {
  reviewLatest: 'Please choose a date after today and within twelve months.',
  title: 'Resolutions',
  lede: 'Resolutions of the staff congress; from publication they bind the unit and all staff.',
  none: 'No resolution has been published',
  noneText: 'After a session closes, its resolutions are published here for all staff.',
  noneWho: 'The secretary publishes them.',
  states: { draft: 'Draft', adopted: 'Adopted', published: 'Published', withdrawn: 'Withdrawn' },
  write: 'Draft a resolution',
  revise: 'Change the draft',
  minutes: 'Minutes',
  number: 'Number',
  unit: 'Carried out by',
  reviewOn: 'Review',
  adoptedAt: 'Adopted',
  publishedAt: 'Published',
  vote: 'Vote',
  heard: 'Basis: the congress heard and deliberated “{{title}}”.',
  item: 'Item it rests on',
  itemHint: 'What is only heard must have been heard; what is voted must have passed its open vote',
  itemOption: '{{title}} ({{state}})',
  secret:
    'By law these items need a secret ballot. Sealed ballots are not built yet, so no resolution on them can be adopted: {{names}}.',
  byVote: 'Other vote it rests on',
  byVoteHint: 'For matters that are no item; only votes that passed are listed',
  noChoice: 'None',
  text: 'Text',
  textHint: 'The full text; it cannot be changed once adopted',
  unitHint: 'Who carries it out, for instance “Human resources”',
  reviewHint: 'The day on which progress is checked, at the latest {{last}}',
  save: 'Save the draft',
  adopt: 'Adopt and number',
  adoptNote: 'Numbers follow the order of the session; the text stands once adopted',
  publish: 'Publish',
  publishNote: 'All staff will see it',
  withdraw: 'Withdraw the draft',
  sealAdopted: 'Adopted',
  sealPublished: 'Published',
  print: 'Your browser’s “Print” puts it on A4.',
  free: 'Basis: the deliberation of the congress, without a vote of its own.',
  draftOf: 'Draft resolution of {{session}}',
  issuedBy: 'Staff congress of {{org}}',
  keepPublic: 'Stays public at least until {{day}} ({{count}} days, {{article}}).',
  done: {
    drafted: 'The draft is saved.',
    revised: 'The draft is changed.',
    adopted: 'The resolution is adopted and numbered.',
    published: 'The resolution is published; all staff can see it.',
    withdrawn: 'The draft is withdrawn.',
  },
  draftNote: 'You can still change it; until it is adopted only secretaries see it',
  notYetAdopt: 'It can be adopted once the session is in “Resolutions”.',
  notYetPublish: 'It can be published to all staff once the session has taken its step “Publish”.',
  duties: 'After the closing',
  closedOn: 'Closed',
  publishBy: 'Publish by',
  reportBy: 'Report to the superior union by',
  publishHow: 'Closed on {{closed}}, {{count}} days on.',
  keepUntil: 'Keep public at least until',
  keepHow: '{{count}} days from the publication on {{from}}.',
  keepHowLatest: '{{count}} days from the last day to publish; once published, from that day.',
  workingDays:
    'Closed on {{closed}}, {{count}} working days on: weekends and public holidays are left out, weekends worked to make up are counted.',
  calendarDays: 'Closed on {{closed}}, {{count}} days on.',
  unknownYear:
    'The holidays of {{year}} are not known here yet, so only weekends were left out. Please go by the official calendar once it is announced.',
  basis: 'Under {{article}}',
  clock: 'Deadline',
  until: 'At the latest',
  how: 'How it was found',
  receipt: 'Receipt of the superior union',
  noReceipt: 'None yet; enter it on the Chair page after reporting',
  toChair: 'To the Chair page',
  due: '{{count}} resolutions are still to be published',
  refusals: {
    noResolution: 'This resolution cannot be found. It may not be published yet, or belong to another unit.',
    notNow:
      'Resolutions cannot be drafted now, so the draft was not saved. They are drafted from “Reports” until “Closing”.',
    notAdoptableNow: 'The session is neither in “Resolutions” nor “Closing”, so nothing can be adopted.',
    itemElsewhere: 'That item or vote does not belong to this session. Please choose again.',
    itemUndecided:
      '“{{title}}” has not been heard yet, so no resolution on it can be adopted. Please adopt it after the hearing.',
    itemUnvoted:
      'There is no result on “{{title}}” yet, so no resolution on it can be adopted. Please hold its open vote first.',
    itemSecret:
      'By law “{{title}}” needs a secret ballot. Sealed ballots are not built yet, so the resolution cannot be adopted here. Please withdraw the draft, vote secretly on paper and put the outcome into the minutes.',
    voteNotPassed:
      'The vote it rests on did not pass, so it cannot be adopted. Please withdraw the draft, or revise the matter and vote again.',
    reviewDate:
      'The review must be after today and no later than {{last}} (twelve months). Please correct it.',
    stands: 'This resolution was adopted or withdrawn and cannot be changed. A change needs a new adoption.',
    notAdopted: 'Only a resolution that is adopted and not yet published can be published.',
    notPublishedYet:
      'The session has not taken its step “Publish”, so the resolution cannot be published. Please publish the session on the Chair page first.',
    minutesNotYours:
      'For now the minutes are for those of the congress and the offices concerned. Once the session is published all staff can read them.',
  },
};

export default resolution;
