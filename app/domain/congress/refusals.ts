import type { RefusalTable } from '../refusal';

/** Why an order of this room may be refused. */
export const congressRefusals = {} as const satisfies RefusalTable;
