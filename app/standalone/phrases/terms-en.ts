import type { Question } from '#app/domain/ballot/sealed/kinds';
import type { CheckCode } from '#app/domain/ballot/sealed/verify/finding';

/** The checks of a bundle in plain words. */
export const checks: Readonly<Record<CheckCode, string>> = {
  'V-01': 'Every listed file is there, unchanged to the last byte, and no other file',
  'V-02': 'Each document is well formed and complete',
  'V-03': 'The scrutineers made their keys together, as they must',
  'V-04': 'The roll has the right number of people, numbered without a gap',
  'V-10': 'The box agrees with the roll and the keys, its options are lawful, enough scrutineers signed it',
  'V-11': 'The statement about the quorum is right',
  'V-12': 'The record of the box is one unbroken chain, witnessed and signed',
  'V-13': 'Opened first, then voted, then closed, with no ballot after the close',
  'V-14': 'Each ballot is well formed',
  'V-17': 'Each repeated vote follows the one it replaces',
  'V-18': 'No ballot is doubled or copied',
  'V-19': 'Each answer on each ballot is a lawful one',
  'V-20': 'No ballot chooses more people than allowed',
  'V-21': 'As many ballots count as was said at the close',
  'V-22': 'The sums are those of all counted ballots, enough of them to hide each person',
  'V-23': 'No more ballots count than there are people on the roll',
  'V-24': 'Enough scrutineers decrypted the sums correctly',
  'V-25': 'The published counts are those in the sums',
  'V-26': 'The conclusions follow from the rules and are signed by scrutineers',
  'V-R1': 'The opening lists one pseudonym for each person',
  'V-R2': 'Every ballot comes from a listed pseudonym',
};

export const kinds: Readonly<Record<Question['kind'], string>> = {
  motion: 'Motion',
  choice: 'Choice',
  equalElection: 'Election, as many candidates as seats',
  election: 'Election, more candidates than seats',
  appraisal: 'Appraisal',
};

/** Options that every paper of a kind has; other options are the paper's own words. */
export const options: Readonly<Record<string, string>> = {
  approve: 'For',
  oppose: 'Against',
  abstain: 'Abstain',
  blank: 'Not chosen',
};
