import type { Draft } from './draft';
import type { TableRow } from './table';

const digits = /^\d+$/u;

/** The width all known all-digit staff numbers share, or 0 where they differ. */
function commonWidth(known: Iterable<string>): number {
  let width = 0;
  for (const key of known) {
    if (!digits.test(key)) continue;
    if (width !== 0 && key.length !== width) return 0;
    width = key.length;
  }
  return width;
}

/**
 * Gives staff numbers back the zeros that a spreadsheet took. The width is that of the widest all-digit number kept as
 * text, or of the numbers already on the roster. Texts are only widened where zeros are visibly in use, because in a CSV
 * everything is text. Returns how many were widened and to what.
 */
export function restoreZeros(
  drafts: readonly Draft[],
  rowOf: ReadonlyMap<number, TableRow>,
  index: number,
  known: ReadonlyMap<string, unknown>,
): { count: number; width: number } {
  const kind = (draft: Draft) => rowOf.get(draft.number)?.cells[index]?.kind;
  let widest = 0;
  let zerosInUse = false;
  for (const draft of drafts) {
    if (draft.key === null || !digits.test(draft.key) || kind(draft) === 'number') continue;
    widest = Math.max(widest, draft.key.length);
    zerosInUse ||= draft.key.startsWith('0');
  }
  const rosterWidth = commonWidth(known.keys());
  const width = rosterWidth >= widest ? rosterWidth : widest;
  let count = 0;
  for (const draft of drafts) {
    if (draft.key === null || !digits.test(draft.key) || draft.key.length >= width) continue;
    if (kind(draft) !== 'number' && !zerosInUse && rosterWidth !== width) continue;
    if (known.has(draft.key)) continue;
    draft.key = draft.key.padStart(width, '0');
    const cell = draft.cells.get('staffNumber');
    if (cell) cell.value = draft.key;
    count += 1;
  }
  return { count, width };
}
