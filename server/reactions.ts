import type { ReactionTable } from './platform/reactions';

/** What follows from what, across rooms, in the same transaction. */
export const reactions: ReactionTable = {};
