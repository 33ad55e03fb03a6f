import type { PermitTable } from '../../permit';

/** Who may open the pages of the decision procedure monitor; the key is the route file under app/. */
export const decisionPages = {} as const satisfies PermitTable;
