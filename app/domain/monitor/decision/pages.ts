import type { PermitTable } from '../../permit';

/** Who may open the pages of the decision procedure monitor; the key is the route file under app/. */
export const decisionPages = {
  'routes/monitor/decisions': { any: ['staff'] },
  'routes/monitor/decision': { any: ['staff'] },
  'routes/monitor/decision-file': { any: ['staff'] },
  'routes/monitor/decision-rules': { any: ['monitorOfficer', 'secretary', 'inspector', 'management'] },
  'routes/monitor/decision-import': { any: ['monitorOfficer', 'secretary'] },
} as const satisfies PermitTable;
