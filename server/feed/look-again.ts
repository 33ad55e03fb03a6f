import type { FactName } from '#app/domain/facts';

/**
 * After these facts somebody may hear less or more than before, so the connections concerned are looked at again: those of the person who is
 * the fact's subject, of the holder of the seat that is its subject, or of everybody in the organisation.
 */
export const concerns: Partial<Record<FactName, 'person' | 'seat' | 'everybody'>> = {
  'identity.signedOut': 'person',
  'identity.devicesEnded': 'person',
  'identity.passwordChanged': 'person',
  'identity.accountReset': 'person',
  'identity.appointed': 'person',
  'identity.officeEnded': 'person',
  'roster.mandateEnded': 'seat',
  'roster.recalled': 'seat',
  'roster.byElected': 'seat',
  'roster.imported': 'everybody',
  'roster.leaderNamed': 'everybody',
  'roster.attendeeAdded': 'everybody',
  'roster.attendeeRemoved': 'everybody',
  'roster.committeeSet': 'everybody',
  'roster.termOpened': 'everybody',
  'congress.presidiumSet': 'everybody',
  'congress.archived': 'everybody',
  'congress.cancelled': 'everybody',
  'congress.rehearsalDiscarded': 'everybody',
};
