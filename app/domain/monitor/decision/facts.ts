import type { FactTable } from '../../fact';

/** What can happen in the decision procedure monitor and who may hear of it. */
export const decisionFacts = {} as const satisfies FactTable;
