import type { PermitTable } from '../permit';
import { readers } from './permits';

/** Who may open the pages of this room; the key is the route file under app/. */
export const reportPages = {
  'routes/report/papers': { any: ['staff'] },
  'routes/report/upload': { any: ['secretary', 'management'] },
  'routes/report/to-answer': { any: ['secretary', 'management'] },
  'routes/report/versions': { any: ['secretary', 'management'] },
  'routes/report/document': { any: readers },
  'routes/report/thread': { any: readers },
  'routes/report/say': { any: readers },
  'routes/report/reading': { any: readers },
  'routes/report/comments': { any: readers },
  'routes/report/amendments': { any: readers },
  'routes/report/amendment': { any: readers },
  'routes/report/difference': { any: readers },
  'routes/report/original': { any: readers },
} as const satisfies PermitTable;
