import type { RefusalTable } from '../../refusal';

/** Why an order of patient satisfaction may be refused. */
export const satisfactionRefusals = {} as const satisfies RefusalTable;
