import type { PermitTable } from '../permit';

/** Who may open the pages of this room; the key is the route file under app/. */
export const congressPages = {} as const satisfies PermitTable;
