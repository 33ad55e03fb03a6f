import type { Monitor } from '../words';

/** Kinds of findings that open a case for their department the moment they are found, without anybody's hand. */
const kinds: Partial<Record<Monitor, readonly string[]>> = {
  // A share of satisfied patients below its control limit: the department is asked at once.
  satisfaction: ['belowLimit', 'lowRun'],
};

/** Whether what was found opens a case by itself. */
export const opensCase = (monitor: string, kind: string): boolean =>
  kinds[monitor as Monitor]?.includes(kind) ?? false;
