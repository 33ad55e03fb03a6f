import type { PermitTable } from '../permit';

/** Who may open the pages of this room; what is not published yet is left out by the query. */
export const resolutionPages = {
  'routes/resolution/resolutions': { any: ['staff'] },
  'routes/resolution/resolution': { any: ['staff'] },
  'routes/resolution/write': { any: ['secretary'] },
} as const satisfies PermitTable;
