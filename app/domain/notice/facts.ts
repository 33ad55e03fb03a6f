import type { FactTable } from '../fact';

/** What can happen in this room and who may hear of it. Addresses, secrets and what a notice says never stand in the journal. */
export const noticeFacts = {
  /** A person's inbox has something new. */
  'notice.arrived': { to: 'person' },
  /** Many people's inboxes have something new: one bell instead of three thousand. */
  'notice.spread': { to: 'session' },
  'notice.read': { to: 'person' },
  'notice.preferencesSet': { to: 'nobody' },
  'notice.mailAddressSet': { to: 'nobody' },
  'notice.mailAddressConfirmed': { to: 'person' },
  'notice.unsubscribed': { to: 'nobody' },
  'notice.pushSubscribed': { to: 'nobody' },
  'notice.pushUnsubscribed': { to: 'nobody' },
  'notice.webhookAdded': { to: 'offices', offices: ['secretary'] },
  'notice.webhookTested': { to: 'offices', offices: ['secretary'] },
  'notice.webhookRemoved': { to: 'offices', offices: ['secretary'] },
  'notice.deliveryRetried': { to: 'offices', offices: ['secretary'] },
} as const satisfies FactTable;
