import type { Translated } from '../phrases';
import type source from '../zh-CN/platform';

const platform: Translated<typeof source> = {
  product: 'Gongyi',
  tagline: 'Staff congress and democratic management',
  skip: 'Skip to content',
  language: '中文',
  nav: {
    label: 'Main sections',
    work: 'Work',
    more: 'My offices',
    signIn: 'Sign in',
    signOut: 'Sign out',
    toAnswer: 'To answer',
    answers: 'Answers',
    questions: 'Questions',
    resolutions: 'Resolutions',
    now: 'Now',
    papers: 'Papers',
    group: 'Group',
    proposals: 'Proposals',
    affairs: 'Open affairs',
    monitors: 'Monitors',
    chair: 'Chair',
    roster: 'Roster',
    people: 'People',
    account: 'My account',
    notices: 'Notices',
    unread: 'Unread notices: {{count}}',
    deliveries: 'What arrived',
  },
  connection: {
    live: 'Connected',
    catching: 'Catching up',
    offline: 'Offline since {{time}}: this page may be out of date',
  },
  time: {
    today: 'today {{time}}',
    tomorrow: 'tomorrow {{time}}',
    yesterday: 'yesterday {{time}}',
    over: 'closed',
    minutesLeft: '{{count}} min left',
    hoursLeft: '{{count}} h left',
    daysLeft: '{{count}} days left',
  },
  actions: {
    save: 'Save',
    cancel: 'Cancel',
    back: 'Back',
    next: 'Next page',
    previous: 'Previous page',
    close: 'Close',
    edit: 'Edit',
    remove: 'Remove',
    confirm: 'Confirm',
    download: 'Download',
    print: 'Print',
  },
  states: {
    saved: 'Saved',
    saving: 'Saving',
    unsent: 'Not sent yet',
    offline: 'Offline: kept on this device',
    working: 'Working',
  },
  file: {
    choose: 'Choose a file',
    none: 'No file chosen yet; you can also drop one here',
    another: 'Choose another file',
  },
  fields: {
    invalid: 'This is not right yet: please check it.',
    required: 'Please fill this in.',
    tooLong: 'This is too long: please shorten it.',
    tooShort: 'This is too short: please add to it.',
    date: 'Please choose a valid date and time.',
  },
  errors: {
    heading: 'This page cannot be opened now',
    defect:
      'Something went wrong on our side and nothing was submitted. Please try again later; if it happens again, tell the union office.',
    database:
      'The data cannot be read for the moment; the system recovers by itself. Nothing that was confirmed is lost. Please reload in a while.',
    notFound: 'There is no such page',
    home: 'Back to Now',
  },
  refused: 'Not done',
  basis: 'Basis',
  refusals: {
    badInput: 'Something is not right yet. Please look at the marked fields, mend them and submit again.',
    signedOut:
      'You are not signed in, or your sign-in has expired. Please sign in again; what you typed is kept.',
    notAllowed: 'Your office does not allow this. If you think that is wrong, please ask the union office.',
    notFound: 'We cannot find this. It may have been moved, or it does not belong to your organisation.',
    tooLarge:
      'The file is larger than {{megabytes}} MB and was not uploaded. Please make it smaller and try again.',
    foreignOrigin:
      'This request did not come from a page of this system and was refused. Please start again from our own page.',
    databaseAway:
      'The data cannot be reached for the moment; the system recovers by itself. Nothing that was confirmed is lost; what you just sent may not have arrived. Please look again in a while: sending twice counts once.',
    tooManyRequests: 'That was too fast. Please wait a moment and try again.',
  },
};

export default platform;
