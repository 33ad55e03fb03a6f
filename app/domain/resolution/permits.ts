import type { PermitTable } from '../permit';

/** Who may give the orders of this room. */
export const resolutionPermits = {} as const satisfies PermitTable;
