import type { FactTable } from '../../fact';

/** What can happen in the supplier files and who may hear of it. */
export const supplierFacts = {} as const satisfies FactTable;
