import { createHash, randomInt } from 'node:crypto';

/** Without I, L, O, U and 0, 1: nothing that is read for something else on a small card. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 13;

/** A new code of 13 signs out of 30, over 63 bits: nobody finds one by trying. */
export const makeToken = (): string =>
  Array.from({ length }, () => letters[randomInt(letters.length)]).join('');

/** As typed by hand: small letters, blanks and hyphens do not matter. */
const plain = (token: string): string => token.toUpperCase().replace(/[\s-]/gu, '');

/** What the database knows of a code. */
export const hashToken = (token: string): string => createHash('sha256').update(plain(token)).digest('hex');
