import type { RefusalTable } from '../refusal';

/** Why an order of this room may be refused. */
export const ballotRefusals = {} as const satisfies RefusalTable;
