import { createHmac } from 'node:crypto';

/** How long a code is good. */
export const codeMinutes = 15;
/** Seconds between two codes of one person. */
export const codePause = 60;
/** Codes that one person may have sent within a day: nobody floods somebody else's box with them. */
export const codesPerDay = 10;

/** The stored form of a code: bound to its person and address. Six digits are few, so guesses are counted at the door and the code is short-lived. */
export const hashMailCode = (personId: string, address: string, code: string): string =>
  createHmac('sha256', `${personId} ${address}`).update(code).digest('hex');

/** What a code that waits to be sent is locked about: for another address, or somebody else, it does not open. */
export const aboutCode = (personId: string, address: string): string => `code ${personId} ${address}`;
