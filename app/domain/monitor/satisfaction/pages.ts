import type { PermitTable } from '../../permit';

/** Who may open the pages of patient satisfaction; the key is the route file under app/. */
export const satisfactionPages = {} as const satisfies PermitTable;
