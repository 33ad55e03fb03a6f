import type { FactTable } from '../../fact';

/** What can happen in the professional indicators and who may hear of it. */
export const indicatorFacts = {} as const satisfies FactTable;
