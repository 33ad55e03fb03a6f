import type { PermitTable } from '../permit';

/** Who may give the orders of this room. */
export const noticePermits = {
  'notice.queueNotices': { any: ['system', 'clock'] },
  'notice.spreadNotices': { any: ['clock'] },
  'notice.planDeliveries': { any: ['clock'] },
  'notice.readNotices': { any: ['staff'] },
  'notice.setPreferences': { any: ['staff'] },
  'notice.setMailAddress': { any: ['staff'] },
  'notice.confirmMailAddress': { any: ['staff'] },
  /** The link in a mail names its person; whoever holds it need not sign in. */
  'notice.unsubscribe': { any: ['staff', 'visitor'] },
  'notice.subscribePush': { any: ['staff'] },
  'notice.unsubscribePush': { any: ['staff'] },
  'notice.addWebhook': { any: ['secretary'] },
  'notice.testWebhook': { any: ['secretary'] },
  'notice.removeWebhook': { any: ['secretary'] },
  'notice.retryDelivery': { any: ['secretary'] },
} as const satisfies PermitTable;
