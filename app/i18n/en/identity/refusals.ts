import type { Translated } from '../../phrases';
import type source from '../../zh-CN/identity/refusals';

/** Why something about accounts, codes or offices was not done. */
const refusals: Translated<typeof source> = {
  wrongCredentials:
    'The number (or phone) and the password do not match; you are not signed in. Please check and try again. If you have no account yet, open it with your code; if several people share the phone, use the staff number.',
  tooManyAttempts:
    'There were too many wrong attempts; to protect the account there is a pause. Please try again in {{minutes}} min, or ask the union office to reset the account.',
  organisationUnknown: 'This organisation was not found. Please choose yours from the list again.',
  wrongCode:
    'The code and the staff number do not match, or the code was used or replaced by a newer one. Please check your slip; if it still fails, ask the union office for a new one.',
  codeExpired:
    'This code has expired and the account is not open. Please ask the union office for a new one.',
  wrongPassword:
    'Your present password is not right; nothing was changed. Please type it again, or ask the union office for a reset.',
  weakPassword:
    'This password is not safe enough and was not saved. Please follow the hint and choose another.',
  personUnknown:
    'The roster has no such person; nothing was changed. Please search again on the people page.',
  noAccountYet: 'This person has no account yet, so there is nothing to reset. Please issue a code.',
  nobodyNeedsCode:
    'Nobody needs a code: they have accounts or valid codes, or have left. To replace one code, open that person’s page.',
  notOwnReset: 'You cannot reset your own account. To change your password, open “My account”.',
  personLeft:
    'This person has left and can take no office or reset. If that is wrong, correct the roster first.',
  officesApart:
    'Who runs the congress and who watches the ballots must be different people at any one time. Please choose somebody else, or end the other office first.',
  officeHeld: 'This person already holds this office in that time; nothing was added.',
  officeUnknown: 'This office was not found; it may have been withdrawn. Please reload the page.',
  officeEnded: 'This office has ended already.',
  endBeforeStart: 'The last day is before the first; nothing was saved. Please choose another day.',
  lastSecretary:
    'This is the only secretary; without one nobody could run the system. Please appoint another first, then end this office.',
};

export default refusals;
