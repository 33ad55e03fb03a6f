import type { PermitTable } from '../../permit';

const keeping = { any: ['monitorOfficer'] } as const;

/** Who may open the pages of the professional indicators; the key is the route file under app/. What one sees there, queries decide. */
export const indicatorPages = {
  'routes/monitor/indicators': { any: ['staff'] },
  'routes/monitor/indicator': { any: ['staff'] },
  'routes/monitor/indicator-method': { any: ['staff'] },
  'routes/monitor/datasets': keeping,
  'routes/monitor/dataset': keeping,
  'routes/monitor/dataset-progress': keeping,
} as const satisfies PermitTable;
