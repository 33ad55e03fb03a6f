import type { Fact } from '#app/domain/fact';
import type { FactName } from '#app/domain/facts';
import { markOfReply } from '#app/domain/proposal/handling';
import type { Ticked } from '#app/domain/proposal/handling-forms';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { type Done, done, type Hand } from '#server/platform/command';
import { type HeldReply, lockReply } from './load-handling';

/** One thing of a list that was not done, and why. */
export type Left = { readonly id: string; readonly number: string; readonly refusal: Refusal };
export type ListDone = { readonly done: number; readonly left: readonly Left[] };
type Judged = Fact<FactName> | Refusal;

const nameOf = ({ proposal }: Pick<HeldReply, 'proposal'>): string =>
  `${proposal.year}-${String(proposal.number ?? 0).padStart(3, '0')}`;

/**
 * Does one thing with every item of a list, in one order, so that two lists never wait for each other: each is done or named with its reason.
 * A single item that can't be done, or a list of nothing, is a refusal.
 */
export async function doEach<Item extends { readonly id: string }, Found extends Pick<HeldReply, 'proposal'>>(
  items: readonly Item[],
  find: (item: Item) => Promise<Found | Refusal>,
  act: (found: Found, item: Item) => Promise<Judged>,
): Promise<Done<ListDone> | Refusal> {
  const inOrder = [...new Map(items.map((item) => [item.id, item])).values()].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  if (inOrder.length === 0) return refuse('proposal.nothingChosen');
  const facts: Fact<FactName>[] = [];
  const left: Left[] = [];
  for (const item of inOrder) {
    const found = await find(item);
    const judged = isRefusal(found) ? found : await act(found, item);
    if (isRefusal(judged))
      left.push({ id: item.id, number: isRefusal(found) ? '' : nameOf(found), refusal: judged });
    else facts.push(judged);
  }
  if (inOrder.length === 1 && left[0]) return left[0].refusal;
  return done({ done: facts.length, left }, ...facts);
}

/** The same with replies that were ticked as they stood on the page. What changed since is named, not done. */
export const eachReply = (
  hand: Hand,
  replies: readonly Ticked[],
  act: (held: HeldReply) => Promise<Judged>,
): Promise<Done<ListDone> | Refusal> =>
  doEach(
    replies,
    ({ id }) => lockReply(hand, id),
    async (held, { seen }) =>
      seen === markOfReply(held.reply) ? act(held) : refuse('proposal.changedMeanwhile'),
  );
