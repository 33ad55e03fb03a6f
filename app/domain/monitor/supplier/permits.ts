import type { PermitTable } from '../../permit';

/** Who may give the orders of the supplier files. */
export const supplierPermits = {} as const satisfies PermitTable;
