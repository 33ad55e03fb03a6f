import type { PermitTable } from '../permit';

/** Who may open the pages of this room; the key is the route file under app/. What one sees there, the audience decides. */
export const disclosurePages = {} as const satisfies PermitTable;
