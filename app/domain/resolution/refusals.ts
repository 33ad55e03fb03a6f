import type { RefusalTable } from '../refusal';

/** Why an order of this room may be refused. */
export const resolutionRefusals = {
  'resolution.noResolution': 'missing',
  'resolution.notNow': 'conflict',
  'resolution.notAdoptableNow': 'conflict',
  'resolution.itemElsewhere': 'invalid',
  'resolution.itemUndecided': 'conflict',
  'resolution.itemUnvoted': 'conflict',
  'resolution.itemSecret': 'conflict',
  'resolution.voteNotPassed': 'conflict',
  'resolution.reviewDate': 'invalid',
  'resolution.stands': 'conflict',
  'resolution.notAdopted': 'conflict',
  'resolution.notPublishedYet': 'conflict',
  'resolution.minutesNotYours': 'forbidden',
} as const satisfies RefusalTable;
