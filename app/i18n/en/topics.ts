import type { Translated } from '../phrases';
import type source from '../zh-CN/topics';
import joint from './topics/joint';

const topics: Translated<typeof source> = {
  title: 'Topics between sessions',
  lede: 'Between two sessions representatives may raise what concerns staff at any time; the representatives of every delegation see it and can support it.',
  raise: 'Raise a topic',
  views: 'Topics',
  open: 'Open',
  closed: 'Answered',
  jointMeetings: 'Joint meetings',
  empty: 'No topics yet',
  emptyNote:
    'Raise here what your department or delegation meets with, and ask the other delegations to support it.',
  emptyNoteOffice:
    'Topics that representatives raise are listed here. You can answer them, or call a joint meeting or an extraordinary session.',
  emptyClosed: 'No topic has been answered yet',
  emptyClosedNote: 'Once the union answers, the topic and the answer stay here.',
  noTerm: 'There is no term yet',
  noTermNote: 'First open the term of the congress in the roster.',
  underWay: '“{{title}}” is under way',
  underWayNote:
    'During a session, speak in your group. After the closing, new topics can be raised here again.',
  toGroup: 'Go to your group',
  raisedBy: 'Raised by {{name}}, {{delegation}}',
  supporters: '{{count}} in support',
  noteWord: 'Note',
  states: {
    raised: 'Gathering support',
    put: 'Put to the union',
    taken: 'Taken to a meeting',
    settled: 'Answered',
    withdrawn: 'Withdrawn',
  },
  form: {
    title: 'Raise a topic',
    lede: 'One thing, clearly: how it is, and how you wish it were. It bears your name and delegation.',
    name: 'Topic',
    nameHint: 'One sentence, e.g.: Too few rest rooms on night shifts, please add some',
    text: 'Explanation',
    textHint: 'How things are, whom it concerns, what would help.',
    similar: 'These topics may be about the same thing; supporting one carries further:',
    send: 'Raise it',
    sendNote:
      'The representatives of all delegations and the union will see it; you are its first supporter.',
    kept: 'Draft kept on this device',
  },
  topic: {
    call: 'Support',
    byRule: 'Basis',
    sentence:
      '{{supporters}} support it. {{share}} of all {{representatives}} representatives is {{needed}}; {{missing}} more and an extraordinary session may be called for.',
    sentenceReached:
      '{{supporters}} support it. {{share}} of all {{representatives}} representatives is {{needed}}: an extraordinary session may be called for.',
    third: 'One third',
    names: 'Supporters ({{count}})',
    nameOf: '{{name}} ({{delegation}})',
    first: 'The first 300:',
    support: 'Support',
    supportNote: 'Your name will stand among the supporters.',
    withdrawSupport: 'Take support back',
    withdraw: 'Withdraw the topic',
    put: 'Put to the union',
    putNote:
      'You lead this group: once put, the union answers it or takes it to a joint meeting or an extraordinary session.',
    putAt: 'Put to the union by the group’s leader, {{when}}.',
    taken: 'Taken to the joint meeting “{{title}}”, {{when}}.',
    takenHeld: 'The joint meeting “{{title}}” has dealt with it.',
    seeMeeting: 'See the joint meeting',
    takenSession: 'The union will hold “{{title}}” for it.',
    seeSession: 'Prepare this session',
    reply: 'The union’s answer',
    repliedAt: 'Answered {{when}}',
    settle: 'Answer the topic',
    settleText: 'Answer',
    settleHint: 'The result and why; where it is referred to a department, to which and when it will answer.',
    settleSend: 'Publish the answer',
    settleNote: 'All representatives of the term see it; the topic is closed with it.',
    office: 'What the union does',
    extraordinary: 'Call an extraordinary session',
    extraordinaryNote: 'Sets up an extraordinary session with this topic.',
    joint: 'Call a joint meeting',
    jointNote: 'Takes it to a joint meeting.',
    barred:
      'By its title this is for the congress itself to $t(congress:procedures.{{procedure}}); a joint meeting can’t decide on it.',
    notPut:
      'The leader has not put it yet, nor does a third support it. You can answer it; once put, it can be taken to a meeting.',
  },
  done: {
    raised: 'The topic is raised.',
    supported: 'You support it.',
    supportWithdrawn: 'Your support is taken back.',
    withdrawn: 'The topic is withdrawn.',
    put: 'It is put to the union.',
    settled: 'The answer is published.',
  },
  joint,
};

export default topics;
