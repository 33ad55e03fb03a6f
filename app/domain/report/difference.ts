import type { Block } from './document';
import { bestRising } from './sequence';

/** What became of one paragraph; `before` and `after` are its texts where there is one. */
export type BlockDifference = {
  id: string;
  status: 'same' | 'changed' | 'added' | 'removed';
  /** It stands at another place among the paragraphs that stayed. */
  moved?: true;
  before?: Block;
  after?: Block;
};

/** Both versions in one reading order: the new paragraphs, each removed one behind what stood before it. */
export function difference(oldBlocks: readonly Block[], newBlocks: readonly Block[]): BlockDifference[] {
  const olds = new Map(oldBlocks.map((block, place) => [block.id, { block, place }]));
  const kept = new Set(newBlocks.map((block) => block.id).filter((id) => olds.has(id)));
  const pairings = newBlocks.flatMap((block, next) => {
    const old = olds.get(block.id)?.place;
    return old === undefined ? [] : [{ old, next, worth: 1 }];
  });
  const inOrder = new Set(bestRising(pairings).map(({ next }) => newBlocks[next]!.id));

  const removedAfter = new Map<string | null, BlockDifference[]>();
  let anchor: string | null = null;
  for (const before of oldBlocks) {
    if (inOrder.has(before.id)) anchor = before.id;
    if (kept.has(before.id)) continue;
    const removed: BlockDifference = { id: before.id, status: 'removed', before };
    removedAfter.set(anchor, [...(removedAfter.get(anchor) ?? []), removed]);
  }

  const shown = newBlocks.flatMap((after): BlockDifference[] => {
    const before = olds.get(after.id)?.block;
    const removed = inOrder.has(after.id) ? (removedAfter.get(after.id) ?? []) : [];
    if (before === undefined) return [{ id: after.id, status: 'added', after }];
    const status = before.text === after.text ? 'same' : 'changed';
    const moved = inOrder.has(after.id) ? {} : { moved: true as const };
    return [{ id: after.id, status, ...moved, before, after }, ...removed];
  });
  return [...(removedAfter.get(null) ?? []), ...shown];
}
