import type { disclosureRefusals } from '../../../domain/disclosure/refusals';
import type { RefusalPhrases } from '../../refusal-phrases';

export const askingPhrases = {
  title: 'Questions and answers',
  lede: 'The unit answers within 30 days, right below the question.',
  law: 'Basis: {{article}}',
  none: 'Nobody has asked anything yet.',
  more: 'There are many; the newest {{count}} are shown.',
  form: {
    title: 'Ask a question',
    text: 'What do you want to know?',
    textHint:
      'Ask about this item. Do not write identity or telephone numbers of others; they are blacked out anyway.',
    who: 'In whose name',
    named: 'With my name',
    namedNote: 'People of the unit see your name; you are told of the answer.',
    unnamed: 'Without a name',
    unnamedNote:
      'Nothing is kept of who asked or at what hour, and it cannot be found out; the question appears with the next full hour. So nobody can tell you of the answer: come back and look. Your style may let others guess.',
    send: 'Ask',
  },
  sign: { named: '{{name}} · {{day}}', unnamed: 'Without a name · {{day}}', own: 'You · {{day}}' },
  states: {
    open: 'Unanswered',
    answered: 'Answered',
    rectifying: 'Being put right',
    rectified: 'Put right',
    hidden: 'Hidden',
  },
  due: 'To be answered by {{day}}',
  promiseDue: 'Promised by {{day}}',
  overdue: '{{count}} days overdue',
  supporters: '{{count}} others want to know too',
  support: 'I want to know too',
  supported: 'You want to know too and will be told',
  answerBy: 'Answered by {{name}} · {{at}}',
  rectifiedAt: 'Put right · {{at}}',
  hiddenWhy: 'This question is hidden. Reason: {{why}}',
  answer: {
    title: 'Answer this question',
    text: 'Answer',
    textHint: 'Answer what was asked; where it cannot be done, say why. It cannot be changed afterwards.',
    rectifyBy: 'Promised by (leave empty if nothing is to be put right)',
    rectifyByHint: '{{day}} at the latest.',
    send: 'Publish the answer',
    consequence: 'It appears below the question at once; whoever asked by name or wants to know too is told.',
  },
  rectify: {
    title: 'Report what was put right',
    text: 'What was done, and how far',
    send: 'Publish',
  },
  hide: {
    title: 'Hide this question',
    why: 'Reason (stands in its place)',
    whyHint:
      'Only insults, private matters of others and what has nothing to do with the item. What was answered stays; words in it that must not be public are blacked out by the secrecy checker on the page of the check.',
    send: 'Hide',
  },
  done: {
    asked: 'Your question was handed in; you will be told of the answer.',
    askedUnnamed: 'Your question was taken without a name. It appears here with the next full hour.',
    supported: 'Noted; you will be told of the answer.',
    answered: 'The answer is published.',
    rectified: 'What was put right is published.',
    hidden: 'The question is hidden; the reason stands in its place.',
  },
  doneWord: 'Done',
  asked: {
    title: 'Asked most',
    lede: 'Questions since {{since}}, by how many want to know: those who asked and those who joined them. The congress oversees by it.',
    byItem: 'By item',
    byCategory: 'By category',
    owed: 'Answers and promises still owed',
    owedNote: 'By the day they are due, at most 20. Overdue is reckoned, never entered by hand.',
    item: 'Item',
    category: 'Category',
    questions: 'Questions',
    voices: 'People',
    open: 'Unanswered',
    overdue: 'Overdue',
    due: 'Due',
    owing: 'What is owed',
    what: { open: 'Unanswered', rectifying: 'Promised' },
    none: 'Nobody has asked anything yet',
    noneNote: 'Open any item of the board and ask below it, with your name or without.',
    owedNone: 'Nothing is owed.',
    days: '{{count}} days',
  },
};

/** What is told of questions on disclosures; items by their number, for a title may hold what not every reader sees. */
export const askingNotices = {
  disclosureAsked: {
    title: 'Asked on disclosure no. {{number}} of {{year}}',
    body: 'Disclosure no. {{number}} of {{year}} has {{count}} unanswered questions. They are to be answered within 30 days, right below the item.',
  },
  disclosureAnswered: {
    title: 'Answered on disclosure no. {{number}} of {{year}}',
    body: 'A question that you asked or joined on disclosure no. {{number}} of {{year}} was answered, or what was promised is done. It stands below the question.',
  },
  disclosureQuestionHidden: {
    title: 'Your question was hidden: disclosure no. {{number}} of {{year}}',
    body: 'Your question on disclosure no. {{number}} of {{year}} was hidden; the reason stands in its place. You may ask again in other words.',
  },
  disclosureQuestionDue: {
    title: 'Due soon: disclosure no. {{number}} of {{year}}',
    body: 'An answer or a promise on disclosure no. {{number}} of {{year}} is due by {{day}}. Please attend to it.',
  },
};

/** What this part of the room refuses. */
export const askingRefusals = {
  noQuestion:
    'There is no such question: it may appear with the next full hour, or you do not see the item it stands on. Reload and look again.',
  questionStep:
    'The question has moved on meanwhile, somebody may just have answered or hidden it, so nothing was done. What you wrote is kept; look at the newest state first.',
  askedTooMuch:
    'You have asked {{most}} questions today, the most for one day, so that each gets a careful answer. Ask tomorrow, or support the same question of somebody else.',
  promiseDay:
    'The day must come after today and no later than {{last}}: the law gives 30 days. Choose another day, or answer in steps.',
  ownQuestion:
    'This is your own question; you can neither support nor answer it yourself. Somebody else who is in charge answers it.',
} satisfies Partial<RefusalPhrases<typeof disclosureRefusals>>;
