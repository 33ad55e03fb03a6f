import type { PermitTable } from '../../permit';

const keeping = { any: ['monitorOfficer'] } as const;

/** Who may give the orders of the professional indicators. Who agrees to a method is asked of the departments and the experts. */
export const indicatorPermits = {
  'monitor.previewDataset': keeping,
  'monitor.confirmDataset': keeping,
  'monitor.abandonDataset': keeping,
  'monitor.setIndicator': keeping,
  'monitor.agreeIndicator': { any: ['staff'] },
  'monitor.rank': { any: ['monitorOfficer', 'inspector'] },
  'monitor.postRanking': { any: ['monitorOfficer', 'inspector'] },
} as const satisfies PermitTable;
