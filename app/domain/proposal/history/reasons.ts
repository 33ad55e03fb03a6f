/** What a preview of old proposals may say of a cell. Errors keep a row out, warnings let it in, notes only tell; parameters stand behind. */
export const historyReasons = {
  yearMissing: 'error',
  yearUnreadable: 'error', // text
  yearNotPast: 'error', // year
  titleMissing: 'error',
  textTooLong: 'error', // limit, length
  numberUnreadable: 'error', // text
  numberTwice: 'error', // row
  numberTaken: 'error', // title
  nameDiffers: 'error', // name, rosterName
  outcomeUnknown: 'error', // text
  codeMissing: 'error',
  unitMissing: 'error',
  mergedWithMissing: 'error',
  mergedWithUnknown: 'error', // number
  mergedWithUnfit: 'error', // number
  titleTwice: 'warning', // row
  categoryUnknown: 'warning', // text
  codeUnknown: 'warning', // text
  satisfactionUnknown: 'warning', // text
  dateUnreadable: 'warning', // text
  staffNumberUnknown: 'warning', // text
  nameAmbiguous: 'warning', // name, count
  proposerUnknown: 'note', // name
} as const satisfies Record<string, 'error' | 'warning' | 'note'>;

export type HistoryReasonCode = keyof typeof historyReasons;
export type HistoryReason = {
  readonly code: HistoryReasonCode;
  readonly params?: Readonly<Record<string, string | number>>;
};

/** The gravest of some reasons, or null where none is an error or a warning. */
export function gravestOf(reasons: readonly HistoryReason[]): 'error' | 'warning' | null {
  if (reasons.some(({ code }) => historyReasons[code] === 'error')) return 'error';
  return reasons.some(({ code }) => historyReasons[code] === 'warning') ? 'warning' : null;
}
