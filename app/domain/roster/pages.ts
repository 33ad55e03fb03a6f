import type { PermitTable } from '../permit';

/** Who may open the pages of this room; the key is the route file under app/. */
export const rosterPages = {
  'routes/roster/members': { any: ['secretary'] },
  'routes/roster/composition': { any: ['secretary'] },
  'routes/roster/mandates': { any: ['secretary'] },
  'routes/roster/committees': { any: ['secretary'] },
} as const satisfies PermitTable;
