import type { PermitTable } from '../../permit';

/** Pages of findings and cases, and the front page of the monitors. */
export const casePages = {} as const satisfies PermitTable;
