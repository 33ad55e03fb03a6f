import type { PermitTable } from '../permit';

/** Who may give the orders of this room. */
export const congressPermits = {} as const satisfies PermitTable;
