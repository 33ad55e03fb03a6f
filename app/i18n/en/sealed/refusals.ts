import type { sealedRefusalPhrases as source } from '../../zh-CN/sealed/refusals';

export const sealedRefusalPhrases: Record<keyof typeof source, string> = {
  noCeremony:
    'These scrutineers were not found. They may belong to another organisation; start again from “Votes”.',
  ceremonyLive: 'This session already has scrutineers. To change them, first cancel the present group.',
  ceremonyOver:
    'The keys of these scrutineers were cancelled. Please wait for the secretary to name scrutineers again.',
  fewScrutineers:
    'There must be at least two scrutineers, and no more may be needed to count than there are.',
  scrutineerTwice: 'One person can’t be two scrutineers. Please choose somebody else.',
  scrutineerUnknown: 'Somebody chosen is not on the roster, or has left. Please choose again.',
  scrutineerUpForVote:
    '{{name}} is up for election or appraisal at this session and can’t be a scrutineer. Please name somebody else.',
  scrutineerPresides:
    '{{name}} is a secretary of the session. Who runs the box can’t hold its keys; please choose somebody else.',
  notScrutineer: 'Only the scrutineer in person can do this. You are not one of these scrutineers.',
  tooSoon:
    'Some scrutineers have not finished the step before. This page updates by itself and goes on then.',
  sentAlready:
    'You have done this step, with other contents. Please reload the page and go on from the next step.',
  badMessage:
    'What arrived does not check out and was not used. Please reload and try again; if it happens again, tell the other scrutineers and the secretary.',
  badComplaint: 'This objection does not hold; making the keys goes on. Please reload the page.',
  fewRehearsals:
    'Fewer than {{needed}} scrutineers have opened the trial box, so this can’t be confirmed yet.',
  keysInUse: 'A ballot box already uses these keys; they can’t be cancelled.',
  noBox: 'This ballot box was not found. It may belong to another organisation; start again from “Votes”.',
  noItems: 'There is nothing on the ballot paper yet. Please choose at least one matter.',
  itemTwice: 'A matter stands on the paper twice. Please leave it once.',
  itemNotSecret: '“{{title}}” need not be voted on in secret; an open vote can be arranged.',
  itemBoxed: '“{{title}}” is in another ballot box already, or has its result.',
  badQuestion:
    '“{{title}}” can’t be printed on a ballot yet: an election needs candidates and seats, an appraisal needs persons and grades. Please complete the agenda.',
  wholeRoll:
    '“{{title}}” is voted on by all representatives; only appraisals may have a box for each class. Choose “all representatives”.',
  fewVoters:
    'Only {{count}} people would vote in this box, fewer than {{needed}}: the result would show what each of them chose.',
  nearlySameVoters:
    'Another box on the same matter differs by only {{count}} people: comparing both results would show their choices. Please use one box.',
  boxNotPlanned: 'The box is sealed or has begun and can’t be changed. To change it, take it back first.',
  boxNotPrepared: 'The box is not sealed yet, or has begun; this can’t be done now.',
  boxBlocked:
    'This box can’t go on yet: $t(sealed:blockers.{{first}}.now) See the list “Before it begins” on its page.',
  badSignature:
    'The signature does not check out. Please make sure that you use this session’s key file and try again.',
  boxNotOpen: 'Voting has not begun; your ballot was not cast. “Now” will call you when it begins.',
  boxOver: 'Voting has ended; your ballot was not cast. The system’s clock decides.',
  boxVoid:
    'This ballot box was declared void; your ballot was not cast. You will be asked again if the vote is repeated.',
  otherBox:
    'The paper on this page is not the box’s present paper; nothing was cast. Please reload and fill it in again.',
  badBallot:
    'This ballot did not pass the check and was not cast. Please reload and fill it in again; if it happens again, use another device or ask the union office.',
  otherPseudonym:
    'This ballot was not prepared for you; nothing was cast. Please make sure that you are signed in as yourself and reload.',
  replacedElsewhere:
    'You have cast a newer ballot elsewhere just now; this one was not used. Please reload to see it.',
  noRevote: 'You have voted; ballots of this box can’t be changed. Your ballot counts.',
  tooManyRevotes: 'You have changed your ballot many times and can’t change it again. The last one counts.',
  boxStillOpen: 'The end has not come and some representatives have not voted: it can’t be closed early.',
  boxNotClosed: 'Voting has not ended; this can’t be done yet.',
  holding: 'The checking period is not over; counting can begin at {{until}}.',
  disputed:
    'A representative’s receipt is not in the box, so counting has stopped. Please declare the box void and repeat the vote.',
  badReceipt:
    'This receipt does not check out. Please open this page on the device you voted with and try again.',
  onTheBoard: 'Your ballot was found in the box; there is nothing to complain about. Please reload the page.',
  remindedLately: 'A reminder went out a short while ago. Please wait {{minutes}} minutes.',
  notCounting: 'This is not the time of counting.',
  badPartial:
    'What arrived does not check out and was not used. Please make sure that you use this session’s key file, reload and try again.',
  partialPosted: 'You have done this step. Please wait for the other scrutineers.',
  noResult: 'There is no result yet; {{needed}} scrutineers must open the box first.',
  countsProtected:
    'So few people rated that exact counts would show what each of them chose: the full record is for scrutineers, the secretary and inspectors. The result page gives rounded shares.',
  boxFinished: 'The box has its result, or was declared void, and can’t be changed.',
};
