/**
 * Everything an import preview may say about a cell, a row or the whole file. Errors keep a row out, warnings let it in,
 * notes only tell. Each key is a phrase key; the parameters it carries are named behind it.
 */
export const importReasons = {
  /* errors of a row */
  staffNumberMissing: 'error',
  staffNumberTooLong: 'error', // limit
  staffNumberOdd: 'error', // text
  nameMissing: 'error',
  nameTooLong: 'error', // limit, length
  textTooLong: 'error', // limit, length
  dateUnreadable: 'error', // text
  twoPeopleOneNumber: 'error', // row (of the other), name (of the other), staffNumber
  notOnRoster: 'error', // row, staffNumber, name
  nameDiffers: 'error', // name (in this file), rosterName
  delegationMissing: 'error',
  twoDelegations: 'error', // row (of the other), delegation (of the other)
  twoLeaders: 'error', // row (of the other), name (of the other), delegation
  delegationHasLeader: 'error', // delegation, name (of the leader already in office), staffNumber
  /* warnings of a row */
  duplicateSame: 'warning', // row (that counts)
  duplicateDiffers: 'warning', // row (that counts), fields (identifiers, comma-separated)
  maybeAnotherPerson: 'warning', // name (known so far), staffNumber
  dayMissing: 'warning', // date
  monthAmbiguous: 'warning', // text, date
  serialDate: 'warning', // text, date
  hiredBeforeBorn: 'warning', // bornOn, hiredOn
  phoneMissing: 'warning',
  phoneUnreadable: 'warning', // text
  phoneShared: 'warning', // row (0: a person not in this file), staffNumber (of the other)
  genderMissing: 'warning',
  genderUnknown: 'warning', // text
  levelMissing: 'warning',
  levelUnknown: 'warning', // text
  levelTakenAs: 'warning', // text, level
  roleUnknown: 'warning', // text
  answerUnknown: 'warning', // text
  emojiInName: 'warning', // characters
  nameOddCharacters: 'warning', // characters
  formulaKeptAsText: 'warning',
  controlCharactersRemoved: 'warning',
  /* findings about the file */
  delegationWithoutLeader: 'warning', // delegation
  totalDiffers: 'warning', // row, stated, found
  noDataRows: 'warning',
  zerosRestored: 'note', // count, width
  rowsSkipped: 'note', // count
  hiddenSheetsSkipped: 'note', // names, count
  otherSheetsSkipped: 'note', // names, count
} as const satisfies Record<string, 'error' | 'warning' | 'note'>;

export type ImportReason = keyof typeof importReasons;

/** A reason with the values its phrase needs. */
export type Reason = {
  readonly code: ImportReason;
  readonly params?: Readonly<Record<string, string | number>>;
};

/** The gravest of some reasons, or null where none is an error or a warning. */
export function gravest(reasons: readonly Reason[]): 'error' | 'warning' | null {
  if (reasons.length === 0) return null;
  if (reasons.some((reason) => importReasons[reason.code] === 'error')) return 'error';
  return reasons.some((reason) => importReasons[reason.code] === 'warning') ? 'warning' : null;
}
