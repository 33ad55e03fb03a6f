import type { FactTable } from '../fact';

const office = { to: 'offices', offices: ['secretary', 'presidiumMember', 'superiorUnion'] } as const;
const session = { to: 'session' } as const;

/** What can happen in this room and who may hear of it. */
export const congressFacts = {
  'congress.sessionCreated': office,
  'congress.windowsPlanned': session,
  'congress.windowsMoved': session,
  'congress.itemAdded': office,
  'congress.itemRevised': office,
  'congress.itemRemoved': session,
  'congress.itemsOrdered': office,
  'congress.itemAgreed': session,
  'congress.itemDivided': session,
  'congress.itemRenegotiated': session,
  'congress.itemResubmitted': session,
  'congress.planned': office,
  'congress.launched': { to: 'org' },
  'congress.papersSent': session,
  'congress.stageReached': session,
  'congress.windowOpened': session,
  'congress.windowClosed': session,
  'congress.windowHeld': office,
  'congress.windowExtended': session,
  'congress.quorumReached': session,
  'congress.quorumMissed': session,
  'congress.quorumLost': session,
  'congress.adjourned': { to: 'org' },
  'congress.resumed': { to: 'org' },
  'congress.closed': { to: 'org' },
  'congress.published': { to: 'org' },
  'congress.reported': office,
  'congress.archived': office,
  'congress.cancelled': { to: 'org' },
  'congress.presidiumSet': session,
  'congress.overrideAsked': office,
  'congress.overrideConfirmed': office,
  'congress.rehearsalCreated': office,
  'congress.rehearsalDiscarded': office,
  /** Three thousand sign in within minutes: only the secretary's page is rung. */
  'congress.signedIn': { to: 'offices', offices: ['secretary'] },
  'congress.leaveAsked': { to: 'offices', offices: ['secretary', 'groupLeader'] },
  'congress.leaveDecided': { to: 'person' },
  'congress.leaveWithdrawn': { to: 'offices', offices: ['secretary', 'groupLeader'] },
  'congress.minutesWritten': office,
} as const satisfies FactTable;
