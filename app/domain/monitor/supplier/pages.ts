import type { PermitTable } from '../../permit';

/** Who may open the pages of the supplier files, and the front page of all monitors; the key is the route file under app/. */
export const supplierPages = {
  'routes/monitor/front': { any: ['staff'] },
  'routes/monitor/suppliers': { any: ['staff'] },
  'routes/monitor/supplier': { any: ['staff'] },
  'routes/monitor/suppliers-import': { any: ['monitorOfficer'] },
} as const satisfies PermitTable;
