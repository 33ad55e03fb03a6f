import type { PermitTable } from '../permit';

/** Who may open the pages of this room; the key is the route file under app/. */
export const noticePages = {
  'routes/notice/inbox': { any: ['staff'] },
  'routes/notice/settings': { any: ['staff'] },
  'routes/notice/confirm': { any: ['staff'] },
  'routes/notice/unsubscribe': { any: ['staff', 'visitor'] },
  'routes/notice/deliveries': { any: ['secretary'] },
  'routes/notice/webhooks': { any: ['secretary'] },
} as const satisfies PermitTable;
