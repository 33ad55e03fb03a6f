import type { PermitTable } from '../../permit';

/** Pages of findings and cases; which of them one sees, queries decide by the same standing as orders. */
export const casePages = {
  'routes/monitor/findings': { any: ['staff'] },
  'routes/monitor/cases': { any: ['staff'] },
  'routes/monitor/case': { any: ['staff'] },
  'routes/monitor/departments': { any: ['monitorOfficer', 'secretary'] },
} as const satisfies PermitTable;
