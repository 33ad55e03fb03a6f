import type { PermitTable } from '../../permit';

/** Who may give the orders of the decision procedure monitor. */
export const decisionPermits = {} as const satisfies PermitTable;
