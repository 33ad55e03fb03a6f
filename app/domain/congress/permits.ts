import type { PermitTable } from '../permit';

/** Who may give the orders of this room. */
export const congressPermits = {
  'congress.createSession': { any: ['secretary'] },
  'congress.planWindows': { any: ['secretary'] },
  'congress.addPresidiumMeeting': { any: ['secretary'] },
  'congress.addItem': { any: ['secretary'] },
  'congress.reviseItem': { any: ['secretary'] },
  'congress.removeItem': { any: ['secretary'] },
  'congress.orderItems': { any: ['secretary'] },
  'congress.agreeItem': { any: ['secretary'] },
  'congress.divideItem': { any: ['secretary'] },
  'congress.renegotiateItem': { any: ['secretary'] },
  'congress.resubmitItem': { any: ['secretary'] },
  'congress.takeStep': { any: ['secretary'] },
  'congress.openWindow': { any: ['secretary', 'clock'] },
  'congress.closeWindow': { any: ['secretary', 'clock'] },
  'congress.extendWindow': { any: ['secretary'] },
  'congress.adjourn': { any: ['secretary', 'clock', 'system'] },
  'congress.setPresidium': { any: ['secretary'] },
  'congress.askOverride': { any: ['secretary'] },
  'congress.confirmOverride': { any: ['secretary', 'presidiumMember', 'superiorUnion'] },
  'congress.createRehearsal': { any: ['secretary'] },
  'congress.discardRehearsal': { any: ['secretary'] },
} as const satisfies PermitTable;
