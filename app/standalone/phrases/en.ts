import { checks, kinds, options } from './terms-en';
import type { Phrases } from './zh-CN';

const ballots = (some: number) => (some === 1 ? '1 ballot' : `${some} ballots`);
const people = (some: number) => (some === 1 ? '1 person' : `${some} people`);

/** The same page in English. */
export const english: Phrases = {
  locale: 'en',
  title: 'Gongyi · Check the vote',
  intro:
    'Here anybody can recompute a ballot box, or check whether a voting device alters ballots. No account is needed; files and ballots stay on your device and are never uploaded.',
  sections: 'Two things to do',
  verifyTab: 'Check a ballot box',
  challengeTab: 'Spot-check a device',
  language: '中文',
  largeType: 'Large type',
  save: 'Save this page',
  saveHint:
    'This single file also works offline. Better still, get a copy from the union or the supervisory committee, not only from the website that you are checking.',
  saved: 'You are using a saved file. Checking a ballot box needs no network.',

  verify: {
    heading: 'Check a ballot box',
    what: 'Choose an audit bundle: the .zip file published after the meeting. It holds all the sealed ballots and the proofs of the count, and nothing that ties a name to a choice.',
    choose: 'Choose a bundle (.zip)',
    chooseFolder: 'Choose an unpacked folder',
    drop: 'Or drop the file here',
    reading: 'Opening the file…',
    progress: (done, of) => `${done} of ${ballots(of)} checked`,
    progressName: 'Progress of the check',
    blocking:
      'Your browser does not let pages compute in the background. It will take longer; please leave this page open.',
    again: 'Choose another bundle',
    passed: 'The check passed',
    passedWhy: 'Every ballot, sum and result was computed again and is exactly as published.',
    failed: 'The check failed',
    failedWhy: (some) =>
      `${some === 1 ? '1 check does' : `${some} checks do`} not hold. This bundle does not prove the result it states. Download it again and repeat the check; if it still fails, tell the scrutineers and the union the codes marked below.`,
    broken: 'The check did not finish',
    brokenWhy:
      'It stopped half-way, most likely for lack of memory. Close other pages, or try again on a computer.',
    ignored: (names) =>
      `Some shares of the decryption were wrong and not used: ${names}. Enough right ones exist, so the result stands, but this scrutineer should be asked why.`,
    checksHeading: 'Check by check',
    checksNote: 'The codes are the same in every verifier, so that two can be compared line by line.',
    state: { passed: 'holds', failed: 'fails', unreached: 'not reached' },
    unreachedNote: 'What is marked “not reached” could not be checked because something before it failed.',
    more: (some) => `and ${some} more`,
    wrong: {
      notZip:
        'This is not a .zip file. Choose the bundle that the meeting published; if you have unpacked it, choose the folder.',
      tooBig:
        'This file is too big for a browser (over 400 MB). Use the command-line verifier on a computer.',
      damaged: 'This .zip file cannot be opened; most likely the download is incomplete. Download it again.',
      doubled:
        'This .zip file holds two files of the same name, which no proper bundle does. Download it again from where it was published.',
      otherZip:
        'There is no ballot box in it; this is no audit bundle. Choose the one that the meeting published.',
      unreadable: 'The file cannot be read; it may have been moved, or you may not open it. Choose it again.',
      half: (names) => `The bundle is incomplete. Missing: ${names}. Download the whole bundle again.`,
    },
  },

  result: {
    heading: 'The result in the box',
    unproved: 'This bundle failed the check. What follows is only what it says of itself, not a result.',
    window: (from, to) => `Open for voting: ${from} to ${to}`,
    people: (some, counted) => `${people(some)} on the roll, ${ballots(counted)} counted.`,
    quorate: (num, den) => `At least ${num}/${den} of the roll voted: the vote is valid.`,
    notQuorate: (num, den) => `Fewer than ${num}/${den} of the roll voted: the vote is not valid.`,
    item: (at, title) => `${at}. ${title}`,
    subject: 'Subject',
    votes: (some) => (some === 1 ? '1 vote' : `${some} votes`),
    table: (title) => `${title}: votes for each option`,
    majority: (yes, some, adopted) =>
      `${yes} in favour, ${adopted ? 'more than half' : 'not more than half'} of the ${people(some)} on the roll: ${adopted ? 'adopted' : 'not adopted'}.`,
    twoThirds: (yes, some, adopted) =>
      `${yes} in favour, ${adopted ? 'two thirds or more' : 'less than two thirds'} of the ${people(some)} on the roll: ${adopted ? 'adopted' : 'not adopted'}.`,
    report: 'This item publishes its counts and decides nothing.',
    elected: (names) => `Elected, by more than half of the roll: ${names}.`,
    nobody: 'Nobody was chosen by more than half of the roll; nobody is elected.',
    undecided: (names) => `Tied, to be voted on again: ${names}.`,
    separator: ', ',
  },

  code: {
    heading: 'Look up my ballot code',
    what: 'After voting you were given a code of 20 characters. Type it to see whether your ballot is in this box.',
    label: 'Ballot code',
    hint: 'Capitals, spaces and hyphens do not matter.',
    ask: 'Look up',
    unreadable:
      'This is not a ballot code. It has 20 digits and letters, such as TKBC-PQSR-HN64-Q0E6-7TC0; compare it with the one you kept and type it again.',
    counted: (code, mark) =>
      `${code} is in the box and counted. The check number on it is ${mark}; compare it with the one you noted.`,
    replaced: (code, other) =>
      `${code} is in the box but not counted: the same person voted again later, and ${other} counts instead. If you did not vote again, tell the scrutineers at once.`,
    absent: (code) =>
      `${code} is not in this box. First see whether you mistyped it, then whether this is the right box. If both are right, take your code to the scrutineers and object.`,
  },

  kinds,
  options,
  checks,
  writeIn: (at) => `Another person ${at.replace('+', '')}`,
  place: {
    file: (name) => `file ${name}`,
    entry: (at) => `record ${at}`,
    checkpoint: (at) => `checkpoint ${at}`,
    close: 'the checkpoint of the close',
    scrutineer: (at) => `scrutineer ${at}`,
  },

  challenge: {
    heading: 'Spot-check a voting device',
    what: 'This takes two devices: one votes, the other one (this) shows this page. It finds whether the voting device seals what you chose. A spot-checked ballot is never counted, so choose anything.',
    steps: 'What to do',
    step1:
      'Fill in the ballot on the voting device, but do not cast it. Scan the ballot code on its screen with this device.',
    step2: 'See that the 20 characters shown here are those on the voting device.',
    step3: 'Press “Spot-check” on the voting device and scan the new QR code.',
    step4: 'See whether the choices shown here are the ones you made.',
    why: 'First scan the ballot code, then press “Spot-check”: once the code is taken down, the device can no longer show you another ballot.',
    paste: 'If you cannot scan, paste what the QR code says',
    read: 'Read it',
    camera: 'Scan with the camera',
    stopCamera: 'Stop the camera',
    photo: 'Read a photo',
    systemCamera: 'This browser cannot scan. Use the phone’s own camera; it opens this page.',
    noCamera: 'The camera cannot be used. Scan with the phone’s own camera, or paste what the QR code says.',
    noCode: 'No QR code was found in the picture. Go closer and try again.',
    committed: 'Ballot code taken down',
    committedAt: (when) =>
      `Taken down at ${when}. Compare it with the code on the voting device. If it is the same, press “Spot-check” there and scan the new QR code.`,
    forget: 'Do not check, forget it',
    forgotten: 'Forgotten.',
    needBox:
      'The blank paper of this box is still missing (an audit bundle, or its box.json). Please choose it.',
    chooseBox: 'Choose box.json or a bundle',
    wrongBox: 'This is not the box of this spot-check. Please choose another file.',
    fetching: 'Fetching the blank paper…',
    good: 'This is what was sealed',
    goodWhy: 'The code taken down and the opened ballot agree. Look: is this what you chose?',
    goodThen:
      'If so, this device did not alter the ballot this time. If not, it did: do not vote with it, and tell the scrutineers at once.',
    mark: (mark) => `Check number: ${mark}`,
    secret:
      'This spot-checked ballot is public now and will not count. Seal a new one on the voting device before you cast.',
    faults: {
      altered: 'This device altered the ballot',
      uncommitted: 'No code was taken down before; this spot-check does not count',
      late: 'Opened first and taken down after; this spot-check does not count',
      otherBox: 'The two scans are not of the same box',
      unlikePaper: 'The opened ballot does not fit the paper',
      unreadable: 'This is not a QR code of a spot-check',
    },
    faultsWhy: {
      altered:
        'What it sealed is not what it shows you now. Do not vote with this device. Tell the scrutineers at once, and show them this page and that device.',
      uncommitted:
        'Scan the ballot code first, then press “Spot-check”. In the other order the device could make up a good ballot to show you. Seal a new ballot on the voting device and start with step one. Also see that both scans opened in the same browser.',
      late: 'It had been opened already; taking its code down afterwards proves nothing. Seal a new ballot on the voting device and start with step one.',
      otherBox:
        'The code taken down and the opened ballot belong to different boxes. Seal a new ballot and start with step one. If it happens again, tell the scrutineers.',
      unlikePaper:
        'It has answers that the paper does not have, or too many. Such a ballot cannot be cast. Do not vote with this device; tell the scrutineers.',
      unreadable:
        'Scan the QR code on the “Spot-check” screen of the voting device, or paste all of what it says.',
    },
  },
};
