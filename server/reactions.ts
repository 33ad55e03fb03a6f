import { adjourn } from './congress/adjourn';
import type { ReactionTable } from './platform/reactions';

/** What follows from what, across rooms, in the same transaction. */
export const reactions: ReactionTable = {
  // A quorum missed a second time ends the sitting: the session is adjourned in the same breath.
  'congress.quorumLost': [{ command: adjourn, input: (fact) => ({ session: fact.subject }) }],
};
