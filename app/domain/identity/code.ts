/** Letters and figures of a one-time code: none that a tired eye confuses (no 0 O 1 I). 32 signs, 5 bits each. */
export const codeAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
export const codeLength = 12;
/** How long a code may be used, in days. */
export const codeDays = 14;

/** A code as it is printed: ABCD-EFGH-JKLM. */
export const printCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? '';

/** A code as typed by a person (small letters, blanks, dashes, full-width signs), as it was made. */
export const cleanCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');

/** A staff number or phone as typed: full-width signs folded, blanks and the country code of phones dropped. */
export const cleanLogin = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s\u200b]/g, '')
    .replace(/^\+86(?=1\d)/, '')
    .replace(/^(1\d{2})-(\d{4})-(\d{4})$/, '$1$2$3');
