import type { PermitTable } from '../permit';

/** Who may give the orders of this room. */
export const ballotPermits = {} as const satisfies PermitTable;
