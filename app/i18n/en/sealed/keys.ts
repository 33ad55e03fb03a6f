import type { Translated } from '../../phrases';
import type { keysPhrases as source } from '../../zh-CN/sealed/keys';

/** The page on which scrutineers are named and everybody sees how far their keys are. */
export const keysPhrases: Translated<typeof source> = {
  title: 'Scrutineers and keys',
  lede: 'Each scrutineer makes a part of the key to the ballot boxes on a device of their own. Nobody ever holds the whole key.',
  who: 'Who scrutinises',
  none: 'No scrutineers are named yet',
  noneText: 'Once the secretary has named them, this page shows which step each of them has done.',
  noneWho: 'The secretary names them.',
  offered: 'Choose from the scrutineers',
  offeredNote: 'Staff who hold the office of scrutineer',
  numbers: 'Staff numbers of other scrutineers',
  allNumbers: 'Staff numbers of the scrutineers',
  numbersHint:
    'One staff number a line. Usually three scrutineers; not the secretary, and nobody who stands for election or appraisal.',
  threshold: 'How many of them can open a box',
  thresholdHint:
    'Usually three scrutineers and two to open: one may be missing, and no one can open it alone.',
  thresholdOf: '{{count}}',
  look: 'Check the names',
  lookNote: 'The next step shows the names; nobody is named yet',
  check: 'Please check the scrutineers',
  checkText:
    '{{n}} scrutineers, any {{t}} of whom can open a box. Once named, ask each to open their console.',
  name: 'Name as scrutineers',
  back: 'Choose again',
  unknown: 'Nobody on the roster has these staff numbers: {{numbers}}. Please check them.',
  few: 'There must be at least two scrutineers, and no more may be needed than there are.',
  many: 'There may be nine scrutineers at most.',
  named: 'The scrutineers are named. Please ask them to open their consoles on their own devices.',
  note: 'Good to know',
  noMaster: 'There is no master key',
  noMasterText:
    'Neither the system nor the secretary nor any one scrutineer can open a box: it takes {{t}} scrutineers together. Up to {{spare}} lost does no harm; with fewer than {{t}} left nobody can open the box, and the vote has to be repeated.',
  noSpareText:
    'Neither the system nor the secretary nor any one scrutineer can open a box: it takes all {{t}} scrutineers. If any one key is lost nobody can open the box, and the vote has to be repeated.',
  progress: 'How far they are',
  states: {
    dealing: 'Making the keys',
    rehearsing: 'Trial opening',
    ready: 'Keys are ready',
    aborted: 'Given up',
  },
  rounds: { first: 'Preparation', second: 'Exchange', third: 'Confirmation', rehearsal: 'Trial opening' },
  scrutineer: 'Scrutineer',
  done: 'Done',
  notYet: 'Not yet',
  missing: 'Still missing: {{names}} ({{round}})',
  compareNext:
    'Everybody has prepared. The scrutineers now compare their 8-character codes in person or by telephone; the rest follows by itself.',
  ready: 'Any {{t}} scrutineers can open a box. Boxes can be sealed now.',
  acceptedBecause: 'Not everybody’s trial opening was waited for: {{reason}}',
  own: 'Open my console',
  ownNote: 'You are one of the scrutineers',
  address: 'Ask the scrutineers to sign in, open this page and press “Open my console”.',
  accept: 'Wait for no more trial openings',
  acceptText:
    '{{count}} scrutineers have passed the trial opening, enough to open a box. After this nobody else is waited for; the decision and its reason stay on the public record.',
  acceptReason: 'Why not wait',
  acceptSubmit: 'Confirm that the keys are ready',
  abort: 'Give these keys up',
  abortText: 'These keys can then never be used; scrutineers have to be named again and begin anew.',
  abortReason: 'Why they are given up',
  abortSubmit: 'Give up',
  ended: 'Keys that were given up',
};
