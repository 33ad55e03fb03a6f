import type { PermitTable } from '../../permit';

/** Who may open the pages of the supplier files; the key is the route file under app/. */
export const supplierPages = {} as const satisfies PermitTable;
