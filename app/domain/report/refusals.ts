import type { RefusalTable } from '../refusal';
import { documentRefusals } from './document-refusals';

/** Why an order of this room may be refused. */
export const reportRefusals = { ...documentRefusals } as const satisfies RefusalTable;
