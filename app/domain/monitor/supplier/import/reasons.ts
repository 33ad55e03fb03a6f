/** What a preview of suppliers may say of a cell. Errors keep a row out, warnings let it in, notes only tell. Parameters stand behind. */
export const supplierReasons = {
  codeMissing: 'error',
  codeForm: 'error', // text
  codeTwice: 'error', // row
  nameMissing: 'error',
  textTooLong: 'error', // limit, length
  quoteFaulty: 'warning',
  codeUnchecked: 'note', // digit
  nameDiffers: 'warning', // name
  categoryMissing: 'warning',
  dateUnreadable: 'warning', // text
  monthOnly: 'warning', // date
  badUnknown: 'warning', // text
  badUnnamed: 'warning',
  recordUndated: 'warning', // from, to
  recordUnclear: 'warning',
  recordThere: 'note',
  reasonAlone: 'warning',
} as const;

export type SupplierReasonCode = keyof typeof supplierReasons;
export type SupplierReason = {
  readonly code: SupplierReasonCode;
  readonly params?: Readonly<Record<string, string | number>>;
};

/** The gravest of several remarks; null where there are none, or notes only. */
export function gravestOf(reasons: readonly SupplierReason[]): 'error' | 'warning' | null {
  if (reasons.some(({ code }) => supplierReasons[code] === 'error')) return 'error';
  return reasons.some(({ code }) => supplierReasons[code] === 'warning') ? 'warning' : null;
}
