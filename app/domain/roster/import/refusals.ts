import type { RefusalTable } from '../../refusal';

/** Why a whole file could not be read as a table; faults of single cells are reasons (reasons.ts). */
export const importFileRefusals = {
  'roster.fileEmpty': 'invalid',
  'roster.fileTooLarge': 'tooLarge',
  'roster.fileExpandsTooFar': 'tooLarge',
  'roster.fileTooManyRows': 'tooLarge',
  'roster.fileTooManyCells': 'tooLarge',
  'roster.fileEncryptedOrOld': 'invalid',
  'roster.fileDamaged': 'invalid',
  'roster.fileNotSpreadsheet': 'invalid',
  'roster.fileNotTable': 'invalid',
  'roster.fileEncodingUnknown': 'invalid',
  'roster.fileQuoteOpen': 'invalid',
  'roster.fileNoVisibleSheet': 'invalid',
} as const satisfies RefusalTable;

export type ImportFileRefusalCode = keyof typeof importFileRefusals;
