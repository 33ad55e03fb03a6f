import type { PermitTable } from '../../permit';

const writing = { any: ['monitorOfficer', 'secretary'] } as const;
const officer = { any: ['monitorOfficer'] } as const;

/** Who may open the pages of patient satisfaction; the key is the route file under app/. */
export const satisfactionPages = {
  'routes/monitor/survey': { any: ['visitor', 'staff'] },
  'routes/monitor/survey-thanks': { any: ['visitor', 'staff'] },
  'routes/monitor/satisfaction': { any: ['staff'] },
  'routes/monitor/surveys': writing,
  'routes/monitor/survey-edit': writing,
  'routes/monitor/survey-codes': officer,
  'routes/monitor/survey-import': officer,
  'routes/monitor/survey-enter': officer,
  'routes/monitor/survey-remarks': officer,
} as const satisfies PermitTable;
