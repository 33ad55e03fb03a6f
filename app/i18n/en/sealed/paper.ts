import type { Translated } from '../../phrases';
import type { sealedPaperPhrases as source } from '../../zh-CN/sealed/paper';

export const sealedPaperPhrases: Translated<typeof source> = {
  note: 'Note',
  attention: 'Please note',
  overline: 'Secret vote',
  closes: 'closes {{when}}',
  preparing: 'Getting your paper ready …',
  noScript: {
    title: 'The browser of this device can’t fill in a secret ballot',
    text: 'Your ballot is sealed on your own device before it is sent, which needs JavaScript. Please use another phone or computer, or vote on a device at the union office. All other pages work as they are.',
  },
  notYet: {
    title: 'Voting has not begun',
    text: 'It begins by itself {{when}}, and the page “Now” will ask you.',
  },
  over: {
    title: 'Voting has ended',
    text: 'The box is being closed. The scrutineers count it together; then the result is published.',
  },
  void: {
    word: 'Void',
    title: 'This box is void and was never opened',
    quorumMissed:
      'Too few people voted for the quorum. The box was not opened and nobody’s choice was seen. The vote may be held again; you will be asked.',
    textChanged:
      'The text that was voted on was changed during the vote. So that nobody votes on different texts, this box is void. You will be asked again when the vote is repeated.',
    reason: 'Reason: {{reason}}. The box was not opened. If the vote is repeated you will be asked again.',
  },
  counted: { title: 'The count is finished', text: 'The result is published.', link: 'See the result' },
  roll: {
    voted: 'The roll says that you voted.',
    silent: 'The roll says that you did not vote. If you did, please tell the union office at once.',
  },
  stranger: {
    title: 'You are not on the roll of this box',
    text: 'Only those who were formal representatives when the box opened vote here. If you think this is wrong, please tell the union office.',
  },
  guest: {
    title: 'You attend without a vote',
    text: 'You may read everything about this meeting; you have no vote and need not do anything here.',
  },
  signIn: {
    title: 'Sign in to the meeting, then take your paper',
    text: 'Signing in says that you take part. The ballot is secret: nothing links your signing in to your choices.',
    button: 'Sign in and take my paper',
  },
  trust: {
    title: 'How this ballot stays secret, and how it can be checked',
    text: 'Your choices are sealed on this device before they are sent; nowhere in the system is there a ballot that can be read. Ballots are never opened one by one; the scrutineers together can only find the totals. You trust that not enough scrutineers conspire and that your device is clean; the platform together with enough scrutineers could, during the vote only, learn one person’s choice.',
    link: 'About this box, and its public papers',
  },
  items: {
    number: 'Item {{number}} of {{count}}',
    text: 'The text behind it:',
    marked: '{{subject}}: {{option}}',
    approve: 'For',
    oppose: 'Against',
    abstain: 'Abstain',
    other: 'Somebody else {{place}}',
    use: 'Use this place',
    motion: 'Please choose one',
    equalElection: '{{count}} candidates: please answer for each; you may approve all',
    yna: 'Approve at most {{seats}}; please answer for each',
    approval: 'Please tick, at most {{seats}}',
    atLeast: 'at least {{min}}',
    appraisal: 'Please choose a grade for each person',
    chosen: 'Chosen {{count}} / at most {{seats}}',
    full: 'All {{seats}} are chosen. To choose somebody else, first take one back.',
    writeIns:
      '“Somebody else” is a place for people who are not on the list. Only how often it is used is counted, not a name. If that could be enough to be elected, a further vote names the person.',
    nobody: 'I choose nobody here',
    nobodyChosen: 'You chose nobody here; it will count as a blank ballot.',
    rest: 'Abstain on the rest',
    missing: 'Still to answer: {{count}}',
    lacking: 'Still to choose: {{count}}',
    needed: 'Nothing is chosen here yet.',
  },
  left: 'Items still to choose: {{count}}',
  leftNone: 'All chosen',
  toNext: 'Go to the next one',
  restAll: 'Abstain on the rest',
  cast: 'Cast my ballot',
  castAgain: 'Cast this instead',
  revoteNote: 'You may vote again until the close; the last ballot counts',
  finalNote: 'It can’t be changed afterwards',
  faults: {
    title: 'To keep your ballot safe, the paper was not opened',
    paper:
      'The paper is incomplete or not of this box. Please reload the page; if it happens again, tell the union office and do not vote here.',
    keys: 'The scrutineers’ signatures on this paper do not hold. Please do not vote here, and tell a scrutineer or the union office at once.',
    changed:
      'The paper of this box is not the one that this device saw before. Please do not vote here, and tell a scrutineer or the union office at once.',
    chance:
      'This device draws no reliable random numbers, so it can’t keep your choices secret. Please vote on another device.',
    broken: 'The paper could not be opened. Please reload the page; if it happens again, use another device.',
    again: 'Try again',
  },
  sending: {
    title: 'Casting …',
    text: 'One moment, please.',
    trouble:
      'The connection is lost; it will be sent again by itself. Your ballot is sealed on this device: it won’t be lost and won’t count twice. You may close this page; the next visit goes on sending.',
    resumed: 'The ballot you cast last time was not confirmed yet. It is being sent again.',
    signedOut:
      'You are signed out, and the ballot has not arrived. Please sign in again; it will then be sent by itself and nothing need be filled in again.',
    signIn: 'Sign in again',
  },
  kept: 'What you filled in is still here; you can cast it again.',
  done: {
    seal: 'Cast',
    title: 'Your ballot is cast',
    forgotten: 'Your choices are gone from this device; nobody can see them here any more.',
    code: 'Your code',
    codeText:
      'With it your ballot can be found in the box, but not what you chose. Please save it or take a photo.',
    qr: 'Your code as a QR code',
    save: 'Save as a picture',
    print: 'Print',
    change: 'Vote again',
    changeText: 'You get a new blank paper. Until a new ballot is cast, the earlier one stays valid.',
    keep: 'Keep the earlier one',
    toNow: 'Back to Now',
    elsewhere:
      'You voted again somewhere else later; the last ballot counts. What is checked here is the one cast on this device.',
    fileName: 'ballot-code-{{title}}',
    unkept: 'This device can’t keep the code. Please take a photo or write it down now.',
  },
  own: {
    checking: 'Looking for your ballot in the box …',
    found: {
      word: 'Found',
      title: 'Your ballot is in the box',
      text: 'This device has just checked all records and signatures of the box: your ballot is there, unchanged.',
    },
    waiting: {
      word: 'Waiting',
      title: 'Your ballot was taken and waits to be put in the box',
      text: 'Ballots are put in several at a time, so that nobody can tell who came when. This is normal; it happens at the close at the latest.',
    },
    missing: {
      word: 'Not found',
      title: 'Your ballot is not in the box',
      text: 'The system took your ballot, yet the closed box does not hold it. Please complain with the button below: this device has the receipt that the system signed, and the count stops at once.',
      noReceipt:
        'The receipt on this device does not hold and can’t be used. Please go to a scrutineer or the union office with this device at once.',
      complain: 'Complain and stop the count',
      done: 'Your complaint was taken and the count has stopped. The union office will tell you when to vote again.',
    },
    fault: {
      word: 'Something is wrong',
      title: 'Something is wrong with the records of the box',
      changed:
        'The records of the box are not those that this device saw before: something was removed or changed. Please tell a scrutineer or the union office at once.',
      unsigned:
        'The signature on the records does not hold. Please reload the page; if it happens again, tell a scrutineer or the union office at once.',
      unlike:
        'The records do not agree with each other. Please reload the page; if it happens again, tell a scrutineer or the union office at once.',
    },
    offline: 'No connection now; it will be checked later.',
    again: 'Check again',
    other: {
      title: 'The system has a ballot of yours',
      text: 'It was not cast on this device, so this device can’t check it for you. Open this page on the device you voted with, or look the code up in the public list.',
      code: 'The code of that ballot',
      link: 'To the public list of this box',
    },
  },
  hold: {
    title: 'Voting has ended; ballots are being checked',
    text: 'Before the count there is time for every device to look for its ballot. Then the scrutineers open the box together and find only the totals.',
    silent: 'You did not vote in this box.',
  },
  spot: {
    button: 'Spot-check',
    title: 'Spot-check this paper',
    lede: 'Use another phone to see whether this device sealed what you filled in. You may choose anything for a check; a checked paper is never counted.',
    steps: {
      scan: 'Scan the QR code below with another phone’s camera; the checking page opens.',
      open: 'Come back here and press “Scanned, open this paper”.',
      compare: 'Scan the new QR code and compare what the checking page says with what you chose.',
    },
    first: 'First QR code: the name of this paper',
    code: 'The checking page should show the same 20 characters',
    second: 'Second QR code: this paper, opened',
    scanned: 'Scanned, open this paper',
    filled: 'On this paper you chose',
    compare:
      'The checking page should say the same. If it does not, do not vote with this device, and tell a scrutineer.',
    renewed:
      'The checked paper is void. What you filled in is still here, sealed again as a new paper, and not cast yet.',
    back: 'Back to the paper',
    link: 'Can’t scan? Copy this link to the other device',
  },
};
