import type { PermitTable } from '../permit';
import { deskOffices as desk } from './audience';

/** Who may open the pages of this room; the key is the route file under app/. What one sees there, the audience decides. */
export const disclosurePages = {
  'routes/disclosure/board': { any: ['staff'] },
  'routes/disclosure/item': { any: ['staff'] },
  'routes/disclosure/asked': { any: ['staff'] },
  'routes/disclosure/calendar': { any: ['staff'] },
  // behind the board: originals are for those who prepare, check and approve
  'routes/disclosure/desk': { any: desk },
  'routes/disclosure/write': { any: ['affairsEditor', 'secretary'] },
  'routes/disclosure/check': { any: desk },
  'routes/disclosure/original': { any: desk },
  'routes/disclosure/settings': { any: desk },
  // without an account: what is for the public, and apart from it what is for patients
  'routes/disclosure/open': { any: ['visitor', 'staff'] },
  'routes/disclosure/open-item': { any: ['visitor', 'staff'] },
  'routes/disclosure/open-feed': { any: ['visitor', 'staff'] },
  'routes/disclosure/open-items': { any: ['visitor', 'staff'] },
} as const satisfies PermitTable;
