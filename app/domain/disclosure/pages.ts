import type { PermitTable } from '../permit';

/** Who may open the pages of this room; the key is the route file under app/. What one sees there, the audience decides. */
export const disclosurePages = {
  'routes/disclosure/board': { any: ['staff'] },
  'routes/disclosure/item': { any: ['staff'] },
  'routes/disclosure/asked': { any: ['staff'] },
  // without an account: what is for the public, and apart from it what is for patients
  'routes/disclosure/open': { any: ['visitor', 'staff'] },
  'routes/disclosure/open-item': { any: ['visitor', 'staff'] },
  'routes/disclosure/open-feed': { any: ['visitor', 'staff'] },
  'routes/disclosure/open-items': { any: ['visitor', 'staff'] },
} as const satisfies PermitTable;
