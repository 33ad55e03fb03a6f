import type { PermitTable } from '../../permit';

/** Who may open the pages of the professional indicators; the key is the route file under app/. */
export const indicatorPages = {} as const satisfies PermitTable;
