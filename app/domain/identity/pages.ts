import type { PermitTable } from '../permit';

/** Who may open the pages of this room; the key is the route file under app/. */
export const identityPages = {
  'routes/identity/sign-in': { any: ['visitor', 'staff'] },
  'routes/identity/sign-out': { any: ['visitor', 'staff'] },
  'routes/identity/activate': { any: ['visitor', 'staff'] },
  'routes/identity/preferences': { any: ['visitor', 'staff'] },
  'routes/identity/account': { any: ['staff'] },
  'routes/identity/organisation': { any: ['staff'] },
  'routes/identity/people': { any: ['secretary'] },
  'routes/identity/person': { any: ['secretary'] },
  'routes/identity/codes': { any: ['secretary'] },
  'routes/identity/codes-file': { any: ['secretary'] },
} as const satisfies PermitTable;
