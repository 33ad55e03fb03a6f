import type { FactTable } from '../../fact';

/** What can happen in patient satisfaction and who may hear of it. */
export const satisfactionFacts = {} as const satisfies FactTable;
