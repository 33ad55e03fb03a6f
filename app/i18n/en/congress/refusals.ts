import type { congressRefusals } from '../../../domain/congress/refusals';
import type { RefusalPhrases } from '../../refusal-phrases';

export default {
  noSession:
    'This session cannot be found. It may have been removed or belong to another unit. Please choose again from the list.',
  noWindow: 'This time window cannot be found. The plan may just have changed; please reload the page.',
  noItem: 'This agenda item cannot be found. The agenda may just have changed; please reload the page.',
  noTerm: 'This term cannot be found. Please set up the term in the roster first.',
  noOverride: 'This override cannot be found. Please reload the page.',
  profileUnknown:
    'The rule profile of your organisation is unknown, so no session was set up. Please ask your administrator to check it.',
  wrongStep:
    'The session is at “$t(congress:states.{{state}})”, where “$t(congress:steps.{{step}})” is not possible. Please complete the earlier steps first.',
  gateUnmet:
    'Conditions still unmet: {{count}}. “$t(congress:steps.{{step}})” has to wait. The Chair page lists each of them and what to do.',
  notOverridable: 'This condition is a floor set by law and cannot be overridden. Please meet it first.',
  overrideTaken:
    'An override of this condition has already been asked for. Please wait for the second person to confirm it.',
  samePerson:
    'An override needs two different people. Please let the executive chair, another secretary or the superior union confirm it.',
  notExecutiveChair:
    'Only the executive chair of this session may confirm. Please ask the executive chair, another secretary or the superior union.',
  windowPast:
    'The time of “$t(congress:stages.{{stage}})” lies in the past; nothing was saved. Please choose a later time.',
  windowReversed:
    '“$t(congress:stages.{{stage}})” ends before it begins; nothing was saved. Please mend the times.',
  windowsOverlap:
    '“$t(congress:stages.{{first}})” and “$t(congress:stages.{{second}})” overlap; nothing was saved. Please let the first end before the second begins.',
  windowsDisordered:
    '“$t(congress:stages.{{first}})” has to come before “$t(congress:stages.{{second}})”; nothing was saved. Please keep the order of the procedure.',
  windowTwice:
    '“$t(congress:stages.{{stage}})” is given twice; nothing was saved. Only the presidium may meet more than once.',
  windowFixed:
    '“$t(congress:stages.{{stage}})” has begun or ended, so its time stands. A quorum stage that is open can be extended once.',
  presidiumOutside: 'The presidium meets after the opening and before the vote. Please choose another time.',
  tooEarly: 'It is not yet time for “$t(congress:stages.{{stage}})”. It will open by itself.',
  stageSkipped:
    '“$t(congress:stages.{{stage}})” has not been reached: the session is at “$t(congress:states.{{state}})”. Please complete the stage before it.',
  windowDone: '“$t(congress:stages.{{stage}})” has already been opened and cannot be opened again.',
  windowNotOpen:
    '“$t(congress:stages.{{stage}})” is not open, so it cannot be ended or extended. Please reload the page.',
  notDueToClose:
    'The announced end of “$t(congress:stages.{{stage}})” has not come; ending early would shut representatives out.',
  notExtendable:
    '“$t(congress:stages.{{stage}})” is not a stage that tests the quorum and is not extended. Please move the later windows instead.',
  extendedAlready:
    '“$t(congress:stages.{{stage}})” has been extended once already. If the quorum is missed again, the session is adjourned.',
  onlyForward: 'The new end has to be later than the old one. Please mend it and try again.',
  notAdjournable: 'The session cannot be adjourned now: only a quorum missed twice adjourns it.',
  resumeWindowNeeded: 'Please give the beginning and end of the resumed sitting, both in the future.',
  agendaClosed:
    'The papers are out, so the agenda stands. You may withdraw an item, or renegotiate one that divides opinion.',
  unknownMatter: 'The rules of this session have no such matter. Please choose one from the list.',
  wrongProcedure:
    'By law this matter goes by “$t(congress:procedures.{{procedure}})” and by no other procedure. Please change it back.',
  personsNeeded: 'An election or appraisal has to name the people. Please give staff numbers, one a line.',
  personsUnexpected: 'This kind of item names no people. Please empty that field.',
  personUnknown: 'The roster has nobody in service with staff number “{{number}}”. Please check it.',
  seatsNeeded: 'Please give the number of seats, at least one.',
  tooFewCandidates:
    'There are {{candidates}} candidates for {{seats}} seats. Please add candidates or lower the number of seats.',
  gradesNeeded: 'Please give the grades of the appraisal, at least two, one a line.',
  itemStep:
    'This item is “$t(congress:itemStates.{{state}})”, so this is not possible. Please reload the page.',
  orderIncomplete:
    'The agenda changed while you ordered it; nothing was saved. Please reload and order again.',
  notOnRoll:
    '“{{name}}” is no formal representative of this session and cannot sit on the presidium. Please remove the name.',
  presidiumSize:
    'With {{roll}} representatives the presidium has {{least}} to {{most}} members; there are {{count}}. Please add or remove members.',
  presidiumFrontline:
    '{{frontline}} of {{count}} members are front-line staff, less than the share required. Please change the list.',
  oneExecutiveChair: 'Please name one executive chair from among the presidium.',
  presidiumClosed: 'The session has opened; the presidium stands.',
  rollEmpty:
    'The term has no formal representatives yet, so the session cannot be launched. Please import the representatives first.',
  notRehearsal: 'This is not a rehearsal and cannot be thrown away. The record of a real session is kept.',
  rehearsalExists: 'There is a rehearsal already. Please throw it away before you set up another.',
  notOfSession:
    'You are neither a representative nor an attendee of this session, so nothing was recorded. If the list is wrong, please tell the union office.',
  signInNotYet:
    '“$t(congress:stages.{{stage}})” has not begun, so you cannot sign in yet. “Now” will ask you when it does.',
  signInOver:
    'Signing in to “$t(congress:stages.{{stage}})” is over and nothing was recorded. Please watch for the next stage.',
  noLeave: 'This request for leave cannot be found. Please reload the page.',
  leaveClosed: 'The session takes no requests for leave now: it has not been launched, or it is over.',
  leaveTooLate:
    '“$t(congress:stages.{{stage}})” is over; leave cannot be asked for it any more. Please remove it and send again.',
  leavePending: 'A request of yours is still waiting for an answer. To change it, withdraw it first.',
  leaveDecided: 'This request has been answered or withdrawn and cannot be changed. Please reload the page.',
  leaveOfLeader: 'Leave of a group leader is answered by the secretary. Please pass it on.',
  ownLeave: 'You cannot answer your own request. Leave of a group leader is answered by the secretary.',
  minutesClosed: 'The session is archived; its minutes can no longer be changed.',
} satisfies RefusalPhrases<typeof congressRefusals>;
