import type { RefusalTable } from '../../refusal';

/** Why an order of the professional indicators may be refused. */
export const indicatorRefusals = {} as const satisfies RefusalTable;
