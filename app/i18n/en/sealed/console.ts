import type { Translated } from '../../phrases';
import type { consolePhrases as source } from '../../zh-CN/sealed/console';

/** A scrutineer's console. */
export const consolePhrases: Translated<typeof source> = {
  title: 'Scrutineer’s console',
  lede: 'You are scrutineer number {{i}}. Any {{t}} of the {{n}} scrutineers can open a box; there is no master key.',
  script:
    'The console makes keys in your browser and needs JavaScript. Please use another browser, or ask the secretary.',
  loading: 'Getting the console ready…',
  nowYou: 'Now it is your turn',
  nowWait: 'Now waiting',
  stepsLabel: 'Steps of making the keys',
  stages: {
    begin: 'Prepare',
    compare: 'Compare each other’s codes',
    exchange: 'Exchange and check, by itself',
    keyFile: 'Write the key file',
    rehearse: 'Trial opening',
    ready: 'Done',
  },
  words: { past: 'Done', now: 'Now', next: 'Not begun' },
  waitFor: 'Still missing: {{names}}. This page goes on by itself; you may close it and come back to it.',
  waitOthers: 'Waiting for the other scrutineers. This page goes on by itself.',
  going: 'Calculating, please wait…',
  begin: {
    title: 'Begin on this device',
    text: 'From here until the key file is written, please stay on this device and in this browser. The secrets made in between are kept here only, are sent to nobody, and are erased once the trial opening has succeeded. Don’t use a private window.',
    button: 'Begin',
  },
  compare: {
    title: 'Compare each other’s codes',
    text: 'In person or by telephone, ask each of the other scrutineers for “my code” on their screen, and tick it here if it is the same. If it differs, don’t tick it: tell the other scrutineers and the secretary at once.',
    own: 'My code',
    of: 'Code of {{name}}',
    legend: 'Compared, and the same',
    button: 'All are the same, go on',
    all: 'Please compare and tick each of the other scrutineers.',
  },
  changed:
    'What you compared has changed since. Please don’t go on; tell the other scrutineers and the secretary, give these keys up and begin anew.',
  elsewhere: {
    title: 'Please go back to the device you began on',
    text: 'You began on another device or in another browser, and the secrets in between are only there. Please go on there. If that device can’t be used any more, ask the secretary to give these keys up and begin anew.',
  },
  keyFile: {
    title: 'Write the key file',
    text: 'The key file lets you open boxes and is locked with a passphrase. Save it to your own USB stick or computer, and print its QR code and keep it in an envelope. Note the passphrase elsewhere, not with the file.',
    passphrase: 'Passphrase',
    passphraseHint: 'At least {{least}} characters; a sentence is fine. Nobody can recover a forgotten one.',
    again: 'Passphrase once more',
    short: 'The passphrase needs at least {{least}} characters.',
    differ: 'The two passphrases differ.',
    button: 'Download the key file',
    busy: 'Locking…',
    written: 'The key file was downloaded: {{name}}',
    print: 'Print the QR code',
    next: 'The file is saved, on to the trial opening',
    sheet: 'Scrutineer’s key (backup on paper)',
    sheetText:
      'The QR code holds the key file, locked with the passphrase. If the file is lost, scan the text with a telephone and save it as {{name}}. Keep it sealed in an envelope, apart from the passphrase.',
    sheetCode: 'QR code of the key file',
    particulars: 'Scrutineer number {{i}}, {{name}}',
  },
  rehearse: {
    title: 'Trial opening',
    text: 'Please choose the key file you just saved from your disk and enter the passphrase. If the trial opening succeeds, file and passphrase are well kept.',
    button: 'Try to open',
    rewrite: 'The file was not saved, write another',
  },
  unlock: {
    file: 'Key file (.scvkey)',
    passphrase: 'Passphrase',
    busy: 'Opening…',
    open: 'Open the key',
    text: 'Signing and opening boxes needs your key. Choose the key file and enter the passphrase; the key stays in this page’s memory and is forgotten when you leave it.',
    opened: 'The key is open, and forgotten when you leave this page.',
    none: 'Please choose the key file.',
    faults: {
      damaged:
        'This file can’t be read: it is incomplete or no key file. Please take another copy, or the QR code. Nothing was sent.',
      otherKeyset:
        'This is the key file of another meeting. Please choose the one of this meeting. Nothing was sent.',
      wrongPassphrase:
        'The passphrase is wrong. Mind spaces and the input method, and try again. Nothing was sent.',
      otherPerson: 'This is another scrutineer’s key file. Please choose your own. Nothing was sent.',
    },
  },
  ready: {
    title: 'The keys are ready',
    text: 'Please compare this 8-character meeting code with the other scrutineers; it must be the same on every screen:',
    code: 'Meeting code',
    kept: 'The secrets in between are erased from this device. Keep key file, QR code and passphrase safe.',
  },
  over: {
    title: 'These keys were given up',
    text: 'They can’t be gone on with. Please wait until the secretary names scrutineers again.',
  },
  foul: {
    title: 'It does not add up; stopped',
    parameters:
      'The scrutineers that were named are not those received here. Please don’t go on; tell the other scrutineers and the secretary.',
    message:
      'What scrutineer number {{who}} ({{name}}) sent does not add up. Please don’t go on; tell the other scrutineers and the secretary, give these keys up and begin anew.',
    keys: 'The joint key does not fit what everybody sent. Please don’t go on; tell the other scrutineers and the secretary, give these keys up and begin anew.',
    storage:
      'This browser doesn’t let the page keep anything, and the key would be lost. Please leave the private window or use another browser.',
    insecure:
      'This is no secure connection (https), and the browser makes no keys here. Please open the address that begins with https.',
    other: 'The console failed: {{message}}. Please reload the page; if it happens again tell the secretary.',
  },
  offline: 'The connection is lost and nothing was sent. It is tried again once you are connected.',
  refusedWord: 'Not taken',
};
