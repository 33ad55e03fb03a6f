import type { RefusalTable } from '../refusal';

/** Why an order of this room may be refused. */
export const resolutionRefusals = {
  'resolution.noResolution': 'missing',
  'resolution.notNow': 'conflict',
  'resolution.notAdoptableNow': 'conflict',
  'resolution.noBasis': 'invalid',
  'resolution.itemElsewhere': 'invalid',
  'resolution.itemUndecided': 'conflict',
  'resolution.voteNotPassed': 'conflict',
  'resolution.reviewDate': 'invalid',
  'resolution.stands': 'conflict',
  'resolution.notAdopted': 'conflict',
  'resolution.beforeClosing': 'conflict',
} as const satisfies RefusalTable;
