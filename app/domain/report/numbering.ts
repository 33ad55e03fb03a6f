import type { Block } from './document';

/** A numbered list: its first number as printed at its first item. */
export type NumberedList = { first: number };

const NUMBER = /^(\d{1,6})\.$/;

/** The numbered list each item belongs to, by the item's id; a number that doesn't follow begins another list. */
export function listsOf(blocks: readonly Block[]): Map<string, NumberedList> {
  const lists = new Map<string, NumberedList>();
  let open: { list: NumberedList; last: number }[] = [];
  for (const block of blocks) {
    open = block.kind === 'item' ? open.slice(0, block.level + 1) : [];
    const number = Number(NUMBER.exec(block.label ?? '')?.[1] ?? Number.NaN);
    if (block.kind !== 'item' || Number.isNaN(number)) continue;
    const before = open[block.level];
    const list = before && number === before.last + 1 ? before.list : { first: number };
    open[block.level] = { list, last: number };
    lists.set(block.id, list);
  }
  return lists;
}

/** The blocks with their lists numbered without a gap from each list's first number. */
export function renumber<B extends Omit<Block, 'ordinal'>>(
  blocks: readonly (B & { list?: NumberedList | undefined })[],
): Omit<B, 'list'>[] {
  const counts = new Map<NumberedList, number>();
  return blocks.map(({ list, ...block }) => {
    if (!list) return block;
    const place = counts.get(list) ?? 0;
    counts.set(list, place + 1);
    return block.label === undefined ? block : { ...block, label: `${list.first + place}.` };
  });
}
