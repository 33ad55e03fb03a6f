import type { RefusalTable } from '../refusal';
import { importFileRefusals } from './import/refusals';

/** Why an order of this room may be refused. */
export const rosterRefusals = { ...importFileRefusals } as const satisfies RefusalTable;
