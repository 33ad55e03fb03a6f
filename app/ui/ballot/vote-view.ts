import type { readVote } from '#server/ballot/queries';
import type { Refusal } from '../../domain/refusal';

/** What the page of one vote is made of. */
export type VoteView = Exclude<Awaited<ReturnType<typeof readVote>>, Refusal>;
