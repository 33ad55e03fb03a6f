import type { PermitTable } from '../../permit';

/** Who may give the orders of the professional indicators. */
export const indicatorPermits = {} as const satisfies PermitTable;
