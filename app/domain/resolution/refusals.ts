import type { RefusalTable } from '../refusal';

/** Why an order of this room may be refused. */
export const resolutionRefusals = {} as const satisfies RefusalTable;
