import type { RefusalTable } from '../refusal';

/** Why a file can't become a report; nothing of it has been kept when one of these comes back. */
export const documentRefusals = {
  'report.fileEmpty': 'invalid',
  'report.noText': 'invalid',
  'report.tooLarge': 'tooLarge',
  'report.tooLong': 'tooLarge',
  'report.tooDeep': 'invalid',
  'report.unpacksTooLarge': 'tooLarge',
  'report.unsupported': 'invalid',
  'report.mismatch': 'invalid',
  'report.encrypted': 'invalid',
  'report.oldWord': 'invalid',
  'report.macroFile': 'invalid',
  'report.damaged': 'invalid',
  'report.notWord': 'invalid',
  'report.notText': 'invalid',
} as const satisfies RefusalTable;

export type DocumentRefusalCode = keyof typeof documentRefusals;
