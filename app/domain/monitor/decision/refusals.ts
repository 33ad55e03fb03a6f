import type { RefusalTable } from '../../refusal';

/** Why an order of the decision procedure monitor may be refused. */
export const decisionRefusals = {} as const satisfies RefusalTable;
