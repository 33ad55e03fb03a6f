import { isProposer } from '#app/domain/proposal/standing';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Hand } from '#server/platform/command';
import { type Held, lockProposal } from './load';

/** Whether the proposal is this person's: its proposer from the first word on, joint proposers from the merge on. */
export const isOwn = ({ proposal, who, part }: Held): boolean =>
  proposal.proposerId === who.personId || isProposer(part);

/** Locks a proposal for one of its proposers; refuses `proposal.notProposer` to everybody else who may read it. */
export async function holdOwn(hand: Hand, id: string): Promise<Held | Refusal> {
  const held = await lockProposal(hand, id);
  if (isRefusal(held)) return held;
  return isOwn(held) ? held : refuse('proposal.notProposer');
}

/** Locks what its proposer still writes: a draft while the mandate lasts, or what the committee returned. */
export async function holdDraft(hand: Hand, id: string): Promise<Held | Refusal> {
  const held = await holdOwn(hand, id);
  if (isRefusal(held)) return held;
  const { state } = held.proposal;
  if (state === 'draft' && !held.who.isRepresentative) return refuse('proposal.notRepresentative');
  return state === 'draft' || state === 'returned' ? held : refuse('proposal.step', { params: { state } });
}
