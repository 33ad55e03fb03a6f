import type { RefusalTable } from '../../refusal';

/** Why an order of the supplier files may be refused. */
export const supplierRefusals = {} as const satisfies RefusalTable;
