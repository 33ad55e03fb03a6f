/**
 * Up to which number somebody has read who sees the end of these statements: as far as they follow each other from where the person had read before.
 * Where something unread lies between, nothing of what is shown counts, or the rest would be marked as read unseen.
 */
export function readTo(read: number, statements: readonly { readonly number: number }[]): number {
  let end = read;
  for (const { number } of statements) {
    if (number > end + 1) break;
    end = Math.max(end, number);
  }
  return end;
}

/** How many unread statements lie before the first that is shown. */
export const unreadBefore = (read: number, statements: readonly { readonly number: number }[]): number =>
  Math.max(0, (statements[0]?.number ?? 0) - read - 1);

/** Kept for as long as the tab lives: a page may be read again before the server has heard how far one has come. */
const reached = new Map<string, number>();

export const reach = (place: string, number: number): void => {
  reached.set(place, Math.max(number, reached.get(place) ?? 0));
};

/** How far one has read: what the server knows, or more where this tab has seen more. */
export const reachedIn = (place: string, read: number): number => Math.max(read, reached.get(place) ?? 0);
