import type { FactTable } from '../fact';

/** What can happen in this room and who may hear of it. */
export const rosterFacts = {} as const satisfies FactTable;
