import type { PermitTable } from '../permit';

/** Who may open the pages of this room; what is not published yet is left out, or refused, by the query. */
export const resolutionPages = {
  'routes/resolution/list': { any: ['staff'] },
  'routes/resolution/resolution': { any: ['staff'] },
  'routes/resolution/minutes': { any: ['staff'] },
  'routes/resolution/minutes-print': { any: ['staff'] },
} as const satisfies PermitTable;
