/** Why a row is left out; also its phrase `monitor:indicator.reasons.<code>`. */
export const rowReasons = [
  'width',
  'month',
  'future',
  'department',
  'staffNumber',
  'unknownDoctor',
  'otherName',
  'item',
  'tooLong',
  'quantity',
  'amount',
  'visits',
  'negative',
  'twice',
] as const;
export type RowReason = (typeof rowReasons)[number];
