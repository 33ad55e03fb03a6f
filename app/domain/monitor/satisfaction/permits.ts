import type { PermitTable } from '../../permit';

/** Who may give the orders of patient satisfaction. */
export const satisfactionPermits = {} as const satisfies PermitTable;
