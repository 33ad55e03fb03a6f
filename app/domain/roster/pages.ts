import type { PermitTable } from '../permit';

/** Who may open the pages of this room; the key is the route file under app/. */
export const rosterPages = {
  'routes/roster/home': { any: ['secretary'] },
  'routes/roster/import': { any: ['secretary'] },
  'routes/roster/sample': { any: ['secretary'] },
  'routes/roster/preview': { any: ['secretary'] },
  'routes/roster/progress': { any: ['secretary'] },
  'routes/roster/faulty': { any: ['secretary'] },
  'routes/roster/members': { any: ['secretary'] },
  'routes/roster/composition': { any: ['secretary'] },
  'routes/roster/mandates': { any: ['secretary'] },
  'routes/roster/committees': { any: ['secretary'] },
} as const satisfies PermitTable;
