import type { PermitTable } from '../permit';

/** Who may give the orders of this room. */
export const reportPermits = {} as const satisfies PermitTable;
